/**
 * What is done with personal data, for how long, and the daily run that keeps to it. The rules and
 * the register stand here once: the run, the privacy pages and the register say the same.
 */
package fr.passerelle.privacy;
