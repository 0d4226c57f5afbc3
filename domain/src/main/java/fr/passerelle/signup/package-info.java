/**
 * How a company gets its space by itself: it asks, the letter comes, the link opens the tenant.
 * Sign-ups stand outside tenants; the database shows one to whoever holds its token alone.
 */
package fr.passerelle.signup;
