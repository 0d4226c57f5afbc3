/** What we change at the identity provider: organizations of tenants and partners, and brokers. */
package fr.passerelle.identity;
