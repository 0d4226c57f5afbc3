package fr.passerelle.portal.invitation;

import fr.passerelle.invitation.OptOut;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.web.Address;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.Site;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a mail program calls when its reader presses « unsubscribe » (RFC 8058): one POST, without
 * cookies. A GET leads to the page that asks first.
 */
public class OneClickServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient OptOut optOut;
  @Inject transient CurrentActor current;
  @Inject transient Address address;
  @Inject transient Site site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        site.root("/no-invitations/" + current.tenant().slug() + "/" + address.part("code")));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      optOut.handle(current.actor(), address.part("code"));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (Refusal no) {
      // Somebody else wrote at that moment: the mail provider comes again.
      response.sendError(
          no.code() == RefusalCode.INVITATION_UNKNOWN
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
