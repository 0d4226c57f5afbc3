package fr.passerelle.invitation;

import fr.passerelle.mail.LateWords;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Links;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The letter of an invitation. Its link is made while the letter is written, and only the hash of
 * its token is kept: nobody who reads the database, or a backup of it, can accept an invitation.
 */
@ApplicationScoped
class InvitationMail implements LateWords {
  static final String REMINDER = "reminder";

  private static final String INVITATION = "invitation";

  @Inject Mails mails;
  @Inject Invitations invitations;
  @Inject Memberships memberships;
  @Inject OptOuts optOuts;
  @Inject Tenants tenants;
  @Inject Settings settings;
  @Inject Links links;
  @Inject Clock clock;

  /**
   * @param kind {@link #REMINDER}, or empty for the first letter and those that renew it
   */
  void queue(UUID inviter, Invitation invitation, String kind) {
    String by = memberships.member(inviter).map(Member::getDisplayName).orElse("");
    mails.queue(
        MailTemplate.INVITATION,
        invitation.getEmail(),
        invitation.getLocale(),
        Map.of(
            INVITATION,
            invitation.getId().toString(),
            "variant",
            variant(kind, invitation.getChallengeId() != null),
            "quote",
            invitation.getMessage(),
            "by",
            by));
  }

  private static String variant(String kind, boolean challenge) {
    return kind.isEmpty()
        ? (challenge ? "challenge" : "")
        : (challenge ? kind + ".challenge" : kind);
  }

  @Override
  public MailTemplate template() {
    return MailTemplate.INVITATION;
  }

  @Override
  public Map<String, String> complete(Map<String, String> words) {
    Optional<Invitation> found = invitations.find(UUID.fromString(words.get(INVITATION)));
    if (found.isEmpty()
        || found.get().status(clock.instant()) != InvitationStatus.SENT
        || optOuts.holds(found.get().getEmail())) {
      return null;
    }
    Invitation invitation = found.get();
    Token token = Token.random();
    invitation.written(token.hash(), clock.instant());
    TenantSummary tenant = tenants.current();
    Map<String, String> all = new HashMap<>(words);
    all.put("url", settings.url() + "/invitation/" + tenant.slug() + "/" + token.text());
    all.put("stopUrl", links.optOut(tenant.slug(), invitation.stopCode()));
    all.put(
        "expiresAt", Moments.say(invitation.getExpiresAt(), tenant.zone(), invitation.getLocale()));
    invitations
        .challengeHead(invitation.getChallengeId())
        .ifPresent(challenge -> all.put("challengeTitle", challenge.title()));
    return all;
  }

  @Override
  public void refused(Map<String, String> words, String reason) {
    // Nothing stands there any more once the words were forgotten.
    Optional.ofNullable(words.get(INVITATION))
        .map(UUID::fromString)
        .flatMap(invitations::find)
        .ifPresent(invitation -> invitation.undelivered(reason, clock.instant()));
  }
}
