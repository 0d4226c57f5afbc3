/** How a tenant gets into the database's transactions: signed, by the pool's own connections. */
package fr.passerelle.datasource;
