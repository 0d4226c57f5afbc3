/**
 * Who reads: signing in and out by OpenID Connect, and whether the identity provider still vouches
 * for them.
 */
package fr.passerelle.web.signin;
