/**
 * Tests that run inside Payara, against the real database: the use cases as beans, the pool, the
 * transactions. This package, and nothing else of the tests, is deployed there.
 */
package fr.passerelle.acceptance.inside;
