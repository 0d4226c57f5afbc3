package fr.passerelle.portal.logo;

import fr.passerelle.shared.Refusal;
import fr.passerelle.tenancy.logo.LogoShape;
import fr.passerelle.tenancy.logo.ReadLogo;
import fr.passerelle.web.Address;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hands out the logo of a tenant, to anybody. Its version stands in the address, so that a browser
 * keeps it and asks no more; a version that is not shown any more is not there.
 */
public class LogoServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient ReadLogo readLogo;
  @Inject transient CurrentActor current;
  @Inject transient Address address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String version = address.part("version");
    LogoShape shape =
        switch (address.part("shape")) {
          case "wide" -> LogoShape.WIDE;
          case "square" -> LogoShape.SQUARE;
          default -> null;
        };
    if (shape == null || !version.equals(current.tenant().logo())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String tag = "\"" + version + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] png;
    try {
      png = readLogo.handle(current.actor(), shape);
    } catch (Refusal no) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/png");
    response.setContentLength(png.length);
    response.getOutputStream().write(png);
  }
}
