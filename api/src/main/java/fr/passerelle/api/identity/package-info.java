/** The way to the administration of Keycloak, for the jobs that run in this application. */
package fr.passerelle.api.identity;
