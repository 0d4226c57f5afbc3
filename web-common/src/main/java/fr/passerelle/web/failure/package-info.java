/** What people read when something is refused, or goes wrong. */
package fr.passerelle.web.failure;
