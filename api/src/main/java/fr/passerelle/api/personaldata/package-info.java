/** A person's own data: a copy of everything, and to be forgotten. */
package fr.passerelle.api.personaldata;
