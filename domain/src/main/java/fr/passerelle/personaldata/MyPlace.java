package fr.passerelle.personaldata;

import fr.passerelle.tenancy.TenantStatus;
import fr.passerelle.tenancy.TenantSummary;

/**
 * A tenant that keeps something about a person.
 *
 * @param named whether it shows the person by name
 * @param onlyOwner whether nobody else owns it
 */
record MyPlace(TenantSummary tenant, boolean named, TenantStatus status, boolean onlyOwner) {
  /** Whether the person must hand it over or close it before they can be forgotten. */
  boolean needsOwner() {
    return onlyOwner && status == TenantStatus.ACTIVE;
  }

  /** Whether it closes with the person: while it is suspended they could do neither. */
  boolean closesWithPerson() {
    return onlyOwner && status == TenantStatus.SUSPENDED;
  }

  String name() {
    return tenant.name();
  }
}
