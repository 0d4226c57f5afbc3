package fr.passerelle.acceptance;

import fr.passerelle.acceptance.School.Student;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at a browser without scripts: follows links and sends forms. Many of them fit into the
 * machine at once.
 */
final class PlainReader {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Connection session = Jsoup.newSession().timeout(PATIENCE_MILLIS);
  private Document page;

  void opens(String url) {
    page = done(session.newRequest(url));
  }

  /** Sends the form in which the button stands. */
  void clicks(String button) {
    Element pressed =
        page.select("button, input[type=submit]").stream()
            .filter(b -> (b.text() + b.val()).contains(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + button + ": " + page.text()));
    Connection sent = ((FormElement) pressed.closest("form")).submit();
    if (pressed.hasAttr("name")) {
      sent.data(pressed.attr("name"), pressed.val());
    }
    page = done(sent);
  }

  /** Signs in at the school, which the address alone leads to. */
  void signsInAtSchool(Student student) {
    page = done(filled("username", student.email()).submit());
    filled("username", student.email());
    page = done(filled("password", Passerelle.PASSWORD).submit());
  }

  String url() {
    return page.location();
  }

  String text() {
    return page.text();
  }

  /** The form with the field, after something was typed there. */
  private FormElement filled(String name, String typed) {
    Element field = page.selectFirst("form input[name=" + name + "]");
    if (field == null) {
      throw new AssertionError("No field " + name + " on " + url() + ": " + page.text());
    }
    field.val(typed);
    return (FormElement) field.closest("form");
  }

  private static Document done(Connection request) {
    try {
      return request.execute().parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
