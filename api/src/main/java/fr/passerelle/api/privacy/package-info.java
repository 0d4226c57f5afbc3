/** What is done with personal data, and for how long. */
package fr.passerelle.api.privacy;
