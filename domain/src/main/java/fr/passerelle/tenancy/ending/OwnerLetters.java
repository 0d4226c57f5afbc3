package fr.passerelle.tenancy.ending;

import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Letters about how the tenant that is entered stands, to each of its owners. */
@ApplicationScoped
public class OwnerLetters {
  @Inject Memberships memberships;
  @Inject Tenants tenants;
  @Inject Mails mails;
  @Inject Settings settings;

  /**
   * @param words what the template takes; {@code until}, a moment, is said in the tenant's zone and
   *     the reader's language
   */
  public void queue(MailTemplate template, Map<String, String> words) {
    TenantSummary tenant = tenants.current();
    for (Member owner : memberships.holding(Role.OWNER)) {
      Map<String, String> all = new HashMap<>(words);
      all.computeIfPresent(
          "until",
          (name, until) -> Moments.say(Instant.parse(until), tenant.zone(), owner.getLocale()));
      all.put("url", settings.url() + page(template, tenant.slug()));
      all.put("support", settings.support());
      mails.queue(template, owner.getEmail(), owner.getLocale(), all);
    }
  }

  private static String page(MailTemplate template, String slug) {
    return template == MailTemplate.SPACE_CLOSING ? "/admin/t/" + slug + "/settings" : "/t/" + slug;
  }
}
