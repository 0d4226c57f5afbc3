package fr.passerelle.invitation.open;

import fr.passerelle.invitation.ChallengeHead;
import fr.passerelle.invitation.Invitations;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.logo.LogoShape;
import fr.passerelle.tenancy.logo.Logos;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Prints an open invitation on a page of A4 to hang up, in French or English. Refuses one that lets
 * nobody in any more: nobody should hang up a poster that turns people away.
 */
@UseCase
@Requires(Role.ADMIN)
public class PrintPoster {
  @Inject OpenInvitations openInvitations;
  @Inject Invitations invitations;
  @Inject OpenInvitationLinks links;
  @Inject Logos logos;
  @Inject PosterPress press;
  @Inject Clock clock;

  public Poster handle(Actor actor, UUID id, Locale locale) {
    OpenInvitation invitation =
        openInvitations.find(id).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    invitation.refuseClosed(clock.instant());
    String link = links.before(actor.tenant().slug()) + invitation.getCode();
    String title =
        invitations
            .challengeHead(invitation.getChallengeId())
            .map(ChallengeHead::title)
            .orElse(null);
    Locale language =
        Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    return new Poster(
        actor.tenant().slug() + "-" + language.getLanguage() + ".pdf",
        press.print(
            new PosterText(
                actor.tenant(),
                title,
                invitation.getMessage(),
                invitation.getDomains(),
                invitation.isApproval(),
                invitation.getExpiresAt(),
                link,
                OpenInvitationLinks.scanned(link),
                language),
            logos.find(LogoShape.SQUARE).orElse(null)));
  }
}
