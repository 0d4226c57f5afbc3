package fr.passerelle.personaldata;

import fr.passerelle.tenancy.TenantSummary;

/**
 * A tenant that keeps something about a person.
 *
 * @param named whether it shows the person by name
 * @param lastOwner whether nobody else owns it
 */
record MyPlace(TenantSummary tenant, boolean named, boolean lastOwner) {}
