/** Tenants: who they are, and how a request comes to stand in one. */
package fr.passerelle.tenancy;
