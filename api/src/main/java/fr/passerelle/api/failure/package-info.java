/** Errors as problem documents (RFC 9457), in the caller's language. */
package fr.passerelle.api.failure;
