/** How a company gets its space: asking for it, and opening it by the link in its letter. */
package fr.passerelle.portal.signup;
