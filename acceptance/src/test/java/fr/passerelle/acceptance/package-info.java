/** Tests against the running product: one installation, started once for all of them. */
package fr.passerelle.acceptance;
