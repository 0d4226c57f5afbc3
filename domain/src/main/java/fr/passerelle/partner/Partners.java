package fr.passerelle.partner;

import fr.passerelle.membership.Circle;
import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The partners, each seen by its maintainers and by the jobs that follow an act with it, through
 * the functions that the database opens to the application ({@code db/doors}).
 */
@ApplicationScoped
class Partners {
  @Inject Doors doors;
  @Inject Clock clock;

  /** A partner that the signed person maintains; to others it is not there. */
  Partner required(UUID id) {
    return doors
        .object("app.read_partner(?1, null)", id)
        .map(PartnerDocument::read)
        .filter(partner -> !partner.removed())
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  /** The last letter that asked somebody to maintain it; null for none. */
  PartnerView.Letter letter(UUID id) {
    return doors
        .object("app.read_partner(?1, null)", id)
        .filter(j -> PartnerDocument.present(j, "letter"))
        .map(j -> j.getJsonObject("letter"))
        .map(
            j ->
                new PartnerView.Letter(
                    j.getString("email"),
                    PartnerDocument.moment(j, "expiresAt"),
                    PartnerDocument.moment(j, "acceptedAt")))
        .orElse(null);
  }

  /** The partner that an act of this id was about, for the job that follows it. */
  Optional<Partner> ofAct(UUID act) {
    return doors.object("app.read_partner(null, ?1)", act).map(PartnerDocument::read);
  }

  /** An act of each partner that there is, for a comparison that is running. */
  List<UUID> actsFor(UUID run) {
    return doors.objects("app.partners_to_compare(?1)", run).stream()
        .map(j -> UUID.fromString(j.getString("act")))
        .toList();
  }

  /** Makes a partner, which the signed person maintains for the time being; the act's id. */
  UUID make(UUID id, PartnerForm says, String alias) {
    UUID act = Ids.next();
    doors.call(
        "app.make_partner(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        id,
        act,
        says.kind().name(),
        says.name(),
        says.website(),
        alias,
        clock.instant());
    return act;
  }

  /** Writes a partner back, by the signed person; the act's id. */
  UUID save(Partner partner, String what, String details) {
    return save(partner, null, what, details);
  }

  /**
   * Writes a partner back.
   *
   * @param job the act that the running job follows; null for the signed person
   */
  UUID save(Partner partner, UUID job, String what, String details) {
    UUID act = Ids.next();
    Object outcome =
        doors.call(
            "app.save_partner(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            partner.id(),
            job,
            partner.revision(),
            act,
            what,
            details.length() > 300 ? details.substring(0, 300) : details,
            clock.instant(),
            PartnerDocument.write(partner));
    switch (String.valueOf(outcome)) {
      case "SAVED" -> {
        return act;
      }
      case "CHANGED" -> throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
      case "TAKEN" -> throw Refusal.of(DomainName.FIELD, RefusalCode.DOMAIN_TAKEN);
      case "NOT_FOUND" -> throw new Refusal(RefusalCode.NOT_FOUND);
      default -> throw new IllegalStateException(String.valueOf(outcome));
    }
  }

  /** Those that somebody may work with, by a beginning of their name or by a whole domain. */
  List<PartnerHit> find(String text) {
    return hits(doors.objects("app.find_partners(?1)", text));
  }

  /** One that {@link #find} would find; refuses any other. */
  PartnerHit known(UUID id) {
    return hits(doors.objects("app.known_partner(?1)", id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  /** The name of one that the tenant works with; empty where it is gone. */
  String nameOf(UUID id) {
    return ofTenant(Ids.LAST, Page.MOST).stream()
        .filter(row -> row.partnerId().equals(id))
        .map(PartnerRow::name)
        .findFirst()
        .orElse("");
  }

  /** Whether another partner holds the domain. */
  boolean isTaken(String domain, UUID partner) {
    return doors.yes("app.domain_is_taken(?1, ?2)", domain, partner);
  }

  /** Those that the signed person maintains. */
  List<PartnerHit> mine() {
    return hits(doors.objects("app.my_partners()"));
  }

  private static List<PartnerHit> hits(List<JsonObject> found) {
    return found.stream()
        .map(
            j ->
                new PartnerHit(
                    UUID.fromString(j.getString("id")),
                    PartnerKind.valueOf(j.getString("kind")),
                    j.getString("name"),
                    j.getString("website"),
                    names(j.getString("domains"))))
        .toList();
  }

  /** Those that the tenant works with, newest first. */
  List<PartnerRow> ofTenant(UUID before, int limit) {
    return doors.objects("app.tenant_partners(?1, ?2)", before, limit).stream()
        .map(
            j ->
                new PartnerRow(
                    UUID.fromString(j.getString("id")),
                    UUID.fromString(j.getString("partnerId")),
                    PartnerKind.valueOf(j.getString("kind")),
                    j.getString("name"),
                    j.getString("website"),
                    j.getString("contactName"),
                    Circle.valueOf(j.getString("circle")),
                    PartnerDocument.moment(j, "since"),
                    names(j.getString("domains")),
                    names(j.getString("pending")),
                    PartnerDocument.present(j, "provider")
                        ? ProviderStatus.valueOf(j.getString("provider"))
                        : null,
                    PartnerDocument.moment(j, "endsAt"),
                    PartnerDocument.moment(j, "silentSince"),
                    PartnerDocument.isTrue(j, "removed"),
                    PartnerDocument.isTrue(j, "mine")))
        .toList();
  }

  private static List<String> names(String list) {
    return Stream.of(list.split(",")).filter(name -> !name.isEmpty()).toList();
  }
}
