package fr.passerelle.mail;

import fr.passerelle.shared.Moments;
import fr.passerelle.tenancy.TenantSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Each letter that the product writes, in each variant that its words know. */
public final class SampleLetters {
  private static final TenantSummary LUMEN =
      new TenantSummary(
          1, "atelier-lumen", "Atelier Lumen", "#b4552d", "fr", ZoneId.of("Europe/Paris"));

  /** Those that Passerelle writes in its own name. */
  private static final Set<MailTemplate> OF_THE_HOUSE =
      EnumSet.of(
          MailTemplate.SIGN_UP,
          MailTemplate.MY_EXPORT,
          MailTemplate.ERASURE_ASKED,
          MailTemplate.ERASED,
          MailTemplate.PARTNER_CONTACT,
          MailTemplate.PARTNER_CERTIFICATE,
          MailTemplate.PARTNER_DOMAIN,
          MailTemplate.PARTNER_SILENT,
          MailTemplate.SPACE_ERASED);

  private static final String SITE = "https://passerelle.example";

  /** As long as people write, with what would break a letter that is not escaped. */
  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("by", "Claire Marchand"),
          Map.entry("name", "Mur du coworking <La Ruche>"),
          Map.entry("address", SITE + "/t/atelier-lumen"),
          Map.entry("slug", "atelier-lumen"),
          Map.entry("support", "bonjour@passerelle.example"),
          Map.entry("domain", "ecole-horizon.example"),
          Map.entry("challengeTitle", "Faire entrer la lampe Nuage dans une boîte aux lettres"),
          Map.entry("waiting", "3"),
          Map.entry("teamName", "Filament & Cie"),
          Map.entry("number", "2"),
          Map.entry(
              "fingerprint", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
          Map.entry("answeredBy", "Claire Marchand"),
          Map.entry("question", "Le carton peut-il dépasser trois centimètres ?"),
          Map.entry("answer", "Oui, si le facteur peut encore plier la boîte.\nVoyez le plan."),
          Map.entry("reason", "Votre pliage tient sans colle, et l’atelier peut le faire lundi."),
          Map.entry("whatChanges", "Nous le fabriquons à partir de janvier."),
          Map.entry("message", "Votre école vous en a parlé : votre regard nous aiderait."),
          Map.entry("quote", "Votre école vous en a parlé : votre regard nous aiderait."),
          Map.entry("url", SITE + "/invitation/atelier-lumen/" + "x".repeat(43)),
          Map.entry("stopUrl", SITE + "/no-invitations/atelier-lumen/" + "s".repeat(26)));

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("question", "May the box be thicker than three centimetres?"),
          Map.entry("answer", "Yes, if it still bends.\nSee the plan."),
          Map.entry(
              "reason", "Your fold holds without glue, and the workshop can do it on Monday."),
          Map.entry("whatChanges", "We make it from January on."),
          Map.entry("message", "Your school told you about it: your eye would help us."),
          Map.entry("quote", "Your school told you about it: your eye would help us."));

  private static final Map<String, Instant> MOMENTS =
      Map.of(
          "expiresAt", Instant.parse("2026-12-10T17:00:00Z"),
          "until", Instant.parse("2026-12-03T08:12:00Z"),
          "due", Instant.parse("2026-12-03T08:12:00Z"),
          "at", Instant.parse("2026-11-26T08:12:00Z"),
          "endsAt", Instant.parse("2026-12-26T08:12:00Z"),
          "silentSince", Instant.parse("2026-11-25T08:12:00Z"),
          "submittedAt", Instant.parse("2026-11-26T08:12:00Z"));

  private SampleLetters() {}

  /** By a name for each: the template, its variant, the language. */
  public static Map<String, Letter> all() {
    Map<String, Letter> letters = new TreeMap<>();
    for (String locale : List.of("fr", "en")) {
      ResourceBundle says =
          ResourceBundle.getBundle("fr.passerelle.mail.mails", Locale.forLanguageTag(locale));
      for (MailTemplate template : MailTemplate.values()) {
        for (String variant : variants(says, template)) {
          letters.put(
              template + (variant.isEmpty() ? "" : "." + variant) + "-" + locale,
              letter(says, template, variant, locale));
        }
      }
    }
    return letters;
  }

  /** With the plain one, which has no name. */
  private static TreeSet<String> variants(ResourceBundle says, MailTemplate template) {
    TreeSet<String> variants = new TreeSet<>(List.of(""));
    for (String key : says.keySet()) {
      String[] parts = key.split("\\.", 3);
      if (parts[0].equals(template.name()) && parts.length == 3) {
        variants.add(parts[2]);
      }
    }
    return variants;
  }

  private static Letter letter(
      ResourceBundle says, MailTemplate template, String variant, String locale) {
    Map<String, String> words = new HashMap<>(FRENCH);
    if (locale.equals("en")) {
      words.putAll(ENGLISH);
    }
    MOMENTS.forEach((word, moment) -> words.put(word, Moments.say(moment, LUMEN.zone(), locale)));
    words.put(template.variant(), variant);
    if (Set.of(MailTemplate.ANSWER, MailTemplate.SPACE_SUSPENDED).contains(template)) {
      words.remove("by");
    }
    if (!says.containsKey(template + ".stop")) {
      words.remove("stopUrl");
    }
    Mail mail =
        new Mail(
            new UUID(0, template.ordinal()),
            template,
            "lea@ecole-horizon.example",
            locale,
            words,
            Instant.parse("2026-11-26T08:00:00Z"));
    TenantSummary writer = OF_THE_HOUSE.contains(template) ? HouseLetters.HOUSE : LUMEN;
    return new LetterWriter().write(mail, words, writer, null);
  }
}
