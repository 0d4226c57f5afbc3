/** What browsers are told to refuse, and what is refused of them. */
package fr.passerelle.web.safety;
