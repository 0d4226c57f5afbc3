/**
 * Work that must follow a change and must not be lost: scheduled in the transaction, run after it.
 */
package fr.passerelle.jobs;
