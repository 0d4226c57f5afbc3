/** How a tenant ends: closing, for thirty days in which it can be taken back, then erasure. */
package fr.passerelle.tenancy.ending;
