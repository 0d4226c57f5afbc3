package fr.passerelle.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks for the record of a domain. */
@ApplicationScoped
class DomainLook {
  @Inject DnsRecords records;
  @Inject Partners partners;

  /** What stands in the zone; TAKEN where the record is right and another partner was first. */
  DnsAnswer at(PartnerDomain domain, Partner partner) {
    DnsAnswer answer = inZone(domain);
    return answer == DnsAnswer.FOUND && partners.isTaken(domain.name(), partner.id())
        ? DnsAnswer.TAKEN
        : answer;
  }

  /** What stands in the zone, whoever else may hold the domain; touches no database. */
  DnsAnswer inZone(PartnerDomain domain) {
    try {
      return domain.read(records.texts(domain.recordName()));
    } catch (DnsRecords.NoAnswer e) {
      return DnsAnswer.AWAY;
    }
  }
}
