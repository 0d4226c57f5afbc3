/** Mails: written into the transaction that causes them, sent after it, once each. */
package fr.passerelle.mail;
