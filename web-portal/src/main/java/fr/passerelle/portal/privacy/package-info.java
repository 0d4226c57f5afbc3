/** What is done with personal data, for whoever wants to know. */
package fr.passerelle.portal.privacy;
