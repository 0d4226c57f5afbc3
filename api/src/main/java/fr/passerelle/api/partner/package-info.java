/** Partners: those of a tenant, for its admins, and each for those who maintain it. */
package fr.passerelle.api.partner;
