/**
 * Compares what organizations the identity provider should have with those it has, mends what is
 * ours, and says what it did. Whoever has organizations there names them by an {@link
 * fr.passerelle.identity.reconcile.ExpectedOrganizations}.
 */
package fr.passerelle.identity.reconcile;
