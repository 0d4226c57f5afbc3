/** Starts everything that Passerelle needs on one machine: for {@code ./run} and for the tests. */
package fr.passerelle.launcher;
