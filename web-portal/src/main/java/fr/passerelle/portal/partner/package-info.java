/** Partners for those who maintain them: what they are, their domains, their own sign-in. */
package fr.passerelle.portal.partner;
