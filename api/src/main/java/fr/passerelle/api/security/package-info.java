/** Who calls the REST interface: access tokens of the identity provider, and nothing else. */
package fr.passerelle.api.security;
