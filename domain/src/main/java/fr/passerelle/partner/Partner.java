package fr.passerelle.partner;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An organisation around the tenants, with its domains and its identity provider: read and written
 * whole. Removed, it keeps its name, for those who worked with it, and nothing else.
 */
final class Partner {
  private static final int NAME_MOST = 120;
  private static final int WEBSITE_MOST = 300;
  static final int MOST_DOMAINS = 20;
  private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"'<>]+");

  private final UUID id;
  private final String alias;
  private final int version;
  private final int revision;
  private PartnerKind kind;
  private String name;
  private String website;
  private String contactName;
  private String contactEmail;
  private boolean removed;
  private final boolean provisional;
  private final List<PartnerDomain> domains;
  private PartnerProvider provider;

  Partner(
      UUID id,
      String alias,
      int version,
      int revision,
      PartnerForm says,
      String contactEmail,
      boolean removed,
      boolean provisional,
      List<PartnerDomain> domains,
      PartnerProvider provider) {
    this.id = id;
    this.alias = alias;
    this.version = version;
    this.revision = revision;
    this.kind = says.kind();
    this.name = says.name();
    this.website = says.website();
    this.contactName = says.contactName();
    this.contactEmail = contactEmail;
    this.removed = removed;
    this.provisional = provisional;
    this.domains = new ArrayList<>(domains);
    this.provider = provider;
  }

  /** The form with blanks taken off; refuses by field. */
  static PartnerForm checked(PartnerForm form) {
    return new PartnerForm(
        Check.present("kind", form.kind()),
        Check.required("name", form.name(), NAME_MOST),
        address(Check.optional("website", form.website(), WEBSITE_MOST)),
        Check.optional("contactName", form.contactName(), NAME_MOST));
  }

  /** Of a website, as people write it. */
  private static String address(String website) {
    if (website.isEmpty()) {
      return website;
    }
    String address = website.contains("://") ? website : "https://" + website;
    if (!WEBSITE.matcher(address).matches()) {
      throw Refusal.of("website", RefusalCode.INVALID_WEBSITE);
    }
    return address;
  }

  void say(PartnerForm form) {
    PartnerForm says = checked(form);
    kind = says.kind();
    name = says.name();
    website = says.website();
    contactName = says.contactName();
  }

  void contact(String email) {
    contactEmail = email;
  }

  /** Names a domain, once; refuses more than {@link #MOST_DOMAINS}. */
  PartnerDomain name(UUID domainId, String typed, Instant now) {
    DomainName domain = DomainName.typed(typed);
    if (find(domain.text()).isPresent()) {
      throw Refusal.of(DomainName.FIELD, RefusalCode.ALREADY_THERE);
    }
    if (domains.size() >= MOST_DOMAINS) {
      throw Refusal.of(DomainName.FIELD, RefusalCode.OUT_OF_RANGE, 1, MOST_DOMAINS);
    }
    PartnerDomain named = PartnerDomain.named(domainId, domain, now);
    domains.add(named);
    return named;
  }

  /**
   * Takes a look over; what stands at our identity provider follows where a standing changed.
   * Whether the domain has lapsed by it.
   */
  boolean looked(PartnerDomain domain, DnsAnswer answer, Instant now) {
    boolean before = domain.isVerified();
    domain.looked(answer, now);
    if (before != domain.isVerified() && provider != null) {
      provider.followDomains();
    }
    return before && !domain.isVerified();
  }

  /** Gives a domain up. */
  void drop(String domain) {
    PartnerDomain dropped = find(domain).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    domains.remove(dropped);
    if (dropped.isVerified() && provider != null) {
      provider.followDomains();
    }
  }

  Optional<PartnerDomain> find(String domain) {
    return domains.stream().filter(one -> one.name().equals(domain)).findFirst();
  }

  /** The domains that are proved, by name. */
  List<String> verifiedDomains() {
    return domains.stream().filter(PartnerDomain::isVerified).map(PartnerDomain::name).toList();
  }

  void describe(PartnerProvider described) {
    provider = described;
  }

  /** The provider; refuses where there is none. */
  PartnerProvider requiredProvider() {
    if (provider == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return provider;
  }

  /** Ends it: its domains are free again, and nobody is sent to its provider. */
  void remove() {
    removed = true;
    domains.clear();
    provider = null;
    contactName = "";
    contactEmail = "";
  }

  UUID id() {
    return id;
  }

  String alias() {
    return alias;
  }

  /** Counts what people changed. */
  int version() {
    return version;
  }

  /** Counts every change, by people and by jobs. */
  int revision() {
    return revision;
  }

  PartnerForm says() {
    return new PartnerForm(kind, name, website, contactName);
  }

  String contactEmail() {
    return contactEmail;
  }

  boolean removed() {
    return removed;
  }

  /** Whether the reader maintains it for the time being only. */
  boolean provisional() {
    return provisional;
  }

  List<PartnerDomain> domains() {
    return List.copyOf(domains);
  }

  PartnerProvider provider() {
    return provider;
  }
}
