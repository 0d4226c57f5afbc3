/** The reader's own profile, one for all their spaces, and by what they sign in. */
package fr.passerelle.portal.profile;
