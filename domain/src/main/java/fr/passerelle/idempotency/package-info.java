/** A deed that is asked for twice under one key is done once, and answered alike. */
package fr.passerelle.idempotency;
