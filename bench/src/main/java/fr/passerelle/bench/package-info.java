/** What a request costs, against the floor: bare HTTP and raw JDBC doing the same work. */
package fr.passerelle.bench;
