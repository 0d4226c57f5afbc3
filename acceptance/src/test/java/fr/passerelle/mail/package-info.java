/** Every letter that Passerelle writes, for the tests that look at them. */
package fr.passerelle.mail;
