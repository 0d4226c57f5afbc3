/** The way of Arquillian's tests into the one Payara Micro that serves all tests. */
package fr.passerelle.acceptance.arquillian;
