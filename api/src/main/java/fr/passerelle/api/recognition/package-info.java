/** Whom the company thanks. */
package fr.passerelle.api.recognition;
