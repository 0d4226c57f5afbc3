/** A person looks at their own data, takes a copy, or asks to be forgotten. */
package fr.passerelle.portal.mydata;
