/**
 * Signing in with the identity provider: a thin glue between Jakarta Security and an OpenID Connect
 * library.
 */
package fr.passerelle.web.signin;
