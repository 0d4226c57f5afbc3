/**
 * The schema: migrations, accounts, signed context, isolating views; and the program that applies
 * them.
 */
package fr.passerelle.database;
