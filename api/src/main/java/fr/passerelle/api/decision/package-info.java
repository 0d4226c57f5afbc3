/** What the company decides. */
package fr.passerelle.api.decision;
