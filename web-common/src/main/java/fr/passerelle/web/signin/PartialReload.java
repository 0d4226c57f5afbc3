package fr.passerelle.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells a Faces page that asked in the background to load an address. */
final class PartialReload {
  private PartialReload() {}

  static void write(HttpServletResponse response, String address) throws IOException {
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + escaped
                + "\"/></partial-response>");
  }
}
