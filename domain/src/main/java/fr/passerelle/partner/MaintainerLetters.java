package fr.passerelle.partner;

import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a partner's maintainers are written by a job that follows one of its acts. */
@ApplicationScoped
class MaintainerLetters {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @Inject Doors doors;
  @Inject HouseLetters letters;
  @Inject Settings settings;

  void certificateEnds(UUID act, Partner partner) {
    send(
        act,
        partner,
        MailTemplate.PARTNER_CERTIFICATE,
        Map.of("endsAt", partner.provider().endsAt()));
  }

  void domainLapsed(UUID act, Partner partner, PartnerDomain domain) {
    send(act, partner, MailTemplate.PARTNER_DOMAIN, Map.of("domain", domain.name()));
  }

  void providerSilent(UUID act, Partner partner) {
    send(
        act,
        partner,
        MailTemplate.PARTNER_SILENT,
        Map.of("silentSince", partner.provider().silentSince()));
  }

  /** Moments are said in the language of each. */
  private void send(UUID act, Partner partner, MailTemplate template, Map<String, Object> words) {
    doors
        .objects("app.partner_addressees(?1)", act)
        .forEach(
            j -> {
              String locale = j.getString("locale");
              Map<String, String> said = new HashMap<>();
              words.forEach(
                  (word, value) ->
                      said.put(
                          word,
                          value instanceof Instant moment
                              ? Moments.say(moment, ZONE, locale)
                              : value.toString()));
              said.put("name", partner.says().name());
              said.put("url", settings.url() + "/partner/" + partner.id());
              letters.send(Ids.next(), template, j.getString("email"), locale, said);
            });
  }
}
