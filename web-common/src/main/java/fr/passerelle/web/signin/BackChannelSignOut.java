package fr.passerelle.web.signin;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The provider says that a session of its own has ended (OpenID Connect Back-Channel Logout). */
public class BackChannelSignOut extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(BackChannelSignOut.class.getName());

  @Inject transient SignIns signIns;
  @Inject transient EndedSessions ended;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String token = request.getParameter("logout_token");
    try {
      LogoutTokenClaimsSet claims = token == null ? null : signIns.ended(token);
      if (claims == null || claims.getSessionID() == null) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      } else {
        ended.add(claims.getSessionID().getValue());
        response.setStatus(HttpServletResponse.SC_OK);
      }
    } catch (ProviderRefuses e) {
      LOG.log(Level.INFO, "Sign-out by the provider refused: {0}", e.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (ProviderAway e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
