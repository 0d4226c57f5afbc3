/** The jury's work, and the ranking that comes of it. */
package fr.passerelle.api.evaluation;
