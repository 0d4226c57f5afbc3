package fr.passerelle.partner;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A partner as the document that the database takes and gives; what is null is left out. */
final class PartnerDocument {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private PartnerDocument() {}

  static Partner read(JsonObject j) {
    return new Partner(
        UUID.fromString(j.getString("id")),
        j.getString("alias"),
        j.getInt("version"),
        j.getInt("revision"),
        new PartnerForm(
            PartnerKind.valueOf(j.getString("kind")),
            j.getString("name"),
            j.getString("website"),
            j.getString("contactName")),
        j.getString("contactEmail"),
        isTrue(j, "removed"),
        isTrue(j, "provisional"),
        j.getJsonArray("domains").getValuesAs(JsonObject.class).stream()
            .map(PartnerDocument::domain)
            .toList(),
        present(j, "provider") ? provider(j.getJsonObject("provider")) : null);
  }

  private static PartnerDomain domain(JsonObject j) {
    return new PartnerDomain(
        UUID.fromString(j.getString("id")),
        j.getString("name"),
        j.getString("token"),
        moment(j, "addedAt"),
        DomainStatus.valueOf(j.getString("status")),
        present(j, "how") ? DomainProof.valueOf(j.getString("how")) : null,
        moment(j, "verifiedAt"),
        moment(j, "checkedAt"),
        moment(j, "failingSince"),
        present(j, "answer") ? DnsAnswer.valueOf(j.getString("answer")) : null);
  }

  private static PartnerProvider provider(JsonObject j) {
    return new PartnerProvider(
        j.getInt("generation"),
        Protocol.valueOf(j.getString("protocol")),
        settings(parsed(j.getString("settings"))),
        text(j, "secret"),
        j.getString("proofCode"),
        moment(j, "endsAt"),
        ProviderStatus.valueOf(j.getString("status")),
        moment(j, "provedAt"),
        text(j, "provedEmail"),
        present(j, "warnedDays") ? j.getInt("warnedDays") : null,
        moment(j, "silentSince"),
        isTrue(j, "silenceTold"),
        isTrue(j, "applied"));
  }

  private static ProviderSettings settings(JsonObject j) {
    return new ProviderSettings(
        j.getString("source", ""),
        j.getString("issuer"),
        j.getString("signIn"),
        j.getString("token", ""),
        j.getString("keys", ""),
        j.getString("clientId", ""),
        j.getBoolean("post", false),
        present(j, "certificates")
            ? j.getJsonArray("certificates").getValuesAs(JsonString::getString)
            : List.of());
  }

  static String write(Partner partner) {
    JsonArrayBuilder domains = Json.createArrayBuilder();
    JsonArrayBuilder names = Json.createArrayBuilder();
    partner
        .domains()
        .forEach(
            domain -> {
              domains.add(domain(domain));
              names.add(domain.name());
            });
    JsonObjectBuilder all =
        Json.createObjectBuilder()
            .add("kind", partner.says().kind().name())
            .add("name", partner.says().name())
            .add("website", partner.says().website())
            .add("contactName", partner.says().contactName())
            .add("contactEmail", partner.contactEmail())
            .add("removed", partner.removed() ? 1 : 0)
            .add("domains", domains)
            .add("domainNames", names);
    if (partner.provider() != null) {
      all.add("provider", provider(partner.provider()));
    }
    return all.build().toString();
  }

  private static JsonObjectBuilder domain(PartnerDomain domain) {
    JsonObjectBuilder j =
        Json.createObjectBuilder()
            .add("id", domain.id().toString())
            .add("name", domain.name())
            .add("token", domain.token())
            .add("status", domain.status().name());
    put(j, "how", domain.how());
    put(j, "answer", domain.answer());
    put(j, "addedAt", domain.addedAt());
    put(j, "verifiedAt", domain.verifiedAt());
    put(j, "checkedAt", domain.checkedAt());
    put(j, "failingSince", domain.failingSince());
    return j;
  }

  private static JsonObjectBuilder provider(PartnerProvider provider) {
    JsonObjectBuilder j =
        Json.createObjectBuilder()
            .add("protocol", provider.protocol().name())
            .add("settings", settings(provider.settings()).build().toString())
            .add("generation", provider.generation())
            .add("status", provider.status().name())
            .add("proofCode", provider.proofCode())
            .add("silenceTold", provider.silenceTold() ? 1 : 0)
            .add("applied", provider.applied() ? 1 : 0);
    put(j, "secret", provider.secret());
    put(j, "provedAt", provider.provedAt());
    put(j, "provedEmail", provider.provedEmail());
    put(j, "endsAt", provider.endsAt());
    put(j, "silentSince", provider.silentSince());
    if (provider.warnedDays() != null) {
      j.add("warnedDays", provider.warnedDays());
    }
    return j;
  }

  private static JsonObjectBuilder settings(ProviderSettings settings) {
    JsonArrayBuilder certificates = Json.createArrayBuilder();
    settings.certificates().forEach(certificates::add);
    return Json.createObjectBuilder()
        .add("source", settings.source())
        .add("issuer", settings.issuer())
        .add("signIn", settings.signIn())
        .add("token", settings.token())
        .add("keys", settings.keys())
        .add("clientId", settings.clientId())
        .add("post", settings.post())
        .add("certificates", certificates);
  }

  private static void put(JsonObjectBuilder j, String name, Object value) {
    if (value != null) {
      j.add(name, value instanceof Instant at ? MOMENT.format(at) : value.toString());
    }
  }

  static JsonObject parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static boolean present(JsonObject j, String name) {
    return j.containsKey(name) && !j.isNull(name);
  }

  static boolean isTrue(JsonObject j, String name) {
    JsonValue value = j.get(name);
    return value != null && (value.equals(JsonValue.TRUE) || value.toString().equals("1"));
  }

  static Instant moment(JsonObject j, String name) {
    return present(j, name) ? Instant.parse(j.getString(name)) : null;
  }

  static String text(JsonObject j, String name) {
    return present(j, name) ? j.getString(name) : null;
  }
}
