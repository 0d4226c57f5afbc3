package fr.passerelle.invitation.open;

import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The addresses of open invitations. */
@ApplicationScoped
class OpenInvitationLinks {
  @Inject Settings settings;

  /** The link to share, but for the code. */
  String before(String slug) {
    return settings.url() + "/join/" + slug + "/";
  }

  /** The address in the QR code, by which one can tell who came by it. */
  static String scanned(String link) {
    return link + "/qr";
  }
}
