package fr.passerelle.operator;

import fr.passerelle.shared.Doors;
import fr.passerelle.tenancy.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tenants from outside, through doors that the database opens to a signed operator alone ({@code
 * db/doors}).
 */
@ApplicationScoped
class Desk {
  @Inject Doors doors;

  /**
   * @param slug the one tenant that is meant; null for those of the filter
   * @param after the slug to go on after; empty for the beginning
   */
  List<TenantRow> tenants(String slug, String after, TenantFilter filter, int limit) {
    return doors
        .objects(
            "app.operator_tenants(?1, ?2, ?3, ?4, ?5)",
            slug,
            after,
            filter.pattern(),
            filter.status() == null ? null : filter.status().name(),
            limit)
        .stream()
        .map(Desk::tenant)
        .toList();
  }

  private static TenantRow tenant(JsonObject j) {
    return new TenantRow(
        j.getString("slug"),
        j.getString("name"),
        TenantStatus.valueOf(j.getString("status")),
        moment(j, "since"),
        moment(j, "madeAt"),
        text(j, "reason"),
        moment(j, "endsAt"),
        Long.parseLong(j.getString("members")),
        Long.parseLong(j.getString("challenges")),
        Long.parseLong(j.getString("bytes")),
        j.isNull("lastActivity") ? null : LocalDate.parse(j.getString("lastActivity")));
  }

  /** The number of the tenant that is suspended by this, or in a word why it is not. */
  String suspend(String slug, String reason, Instant now, UUID act, UUID entry) {
    return (String)
        doors.call("app.suspend_tenant(?1, ?2, ?3, ?4, ?5)", slug, reason, now, act, entry);
  }

  /**
   * The number of the tenant that is let in again by this, or in a word why it is not.
   *
   * @param least the moment before which one that was closing is not erased
   */
  String lift(String slug, Instant now, Instant least, UUID act, UUID entry) {
    return (String)
        doors.call("app.lift_suspension(?1, ?2, ?3, ?4, ?5)", slug, now, least, act, entry);
  }

  List<OperatorAct> acts(UUID before, int limit) {
    return doors.objects("app.operator_acts(?1, ?2)", before, limit).stream()
        .map(Desk::act)
        .toList();
  }

  List<ClaimedDomain> domains(UUID before, int limit) {
    return doors.objects("app.operator_domains(?1, ?2)", before, limit).stream()
        .map(Desk::domain)
        .toList();
  }

  /** VERIFIED where it is by this, or in a word why it is not. */
  String verify(UUID domain, Instant now, UUID act) {
    return (String) doors.call("app.verify_domain(?1, ?2, ?3)", domain, now, act);
  }

  /** Whether the word of an operator stood for it until now. */
  boolean takeBack(UUID domain, Instant now, UUID act) {
    return doors.yes("app.take_back_domain(?1, ?2, ?3)", domain, now, act);
  }

  private static ClaimedDomain domain(JsonObject j) {
    return new ClaimedDomain(
        UUID.fromString(j.getString("id")),
        j.getString("domain"),
        j.getString("partner"),
        j.getString("website"),
        moment(j, "since"),
        j.getInt("onOurWord") == 1);
  }

  private static OperatorAct act(JsonObject j) {
    return new OperatorAct(
        UUID.fromString(j.getString("id")),
        moment(j, "at"),
        j.isNull("operatorId") ? null : UUID.fromString(j.getString("operatorId")),
        text(j, "operator"),
        j.getString("act"),
        j.getString("slug"),
        j.getString("reason"));
  }

  private static String text(JsonObject j, String name) {
    return j.isNull(name) ? null : j.getString(name);
  }

  private static Instant moment(JsonObject j, String name) {
    return j.isNull(name) ? null : Instant.parse(j.getString(name));
  }
}
