package fr.passerelle.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody with a browser of the plainest sort: it follows redirects, keeps cookies and sends
 * forms, and runs no script. Any answer that is an error ends the test.
 */
final class PlainReader {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Connection browser;
  private Response answer;
  private Document page;

  private PlainReader(Connection browser) {
    this.browser = browser;
  }

  static PlainReader reading(String language) {
    return new PlainReader(
        Jsoup.newSession()
            .cookieStore(new LocalCookies())
            .timeout(PATIENCE_MILLIS)
            .header("Accept-Language", language));
  }

  PlainReader opens(String address) {
    return receive(browser.newRequest(address));
  }

  /**
   * Fills in a form and presses one of its buttons.
   *
   * @param button which one, as a selector
   * @param typed what is typed, by the id of the field
   */
  PlainReader presses(String button, Map<String, String> typed) {
    return receive(form(button, typed));
  }

  /** The same, up to where the answer leads; that is not opened. */
  String isSentBy(String button, Map<String, String> typed) {
    receive(form(button, typed).followRedirects(false).ignoreContentType(true));
    return answer.header("Location");
  }

  private Connection form(String button, Map<String, String> typed) {
    Element pressed = page.expectFirst(button);
    typed.forEach((id, text) -> page.expectFirst("[id='" + id + "']").val(text));
    Connection form = ((FormElement) pressed.closest("form")).submit();
    return pressed.hasAttr("name") ? form.data(pressed.attr("name"), pressed.val()) : form;
  }

  private PlainReader receive(Connection request) {
    try {
      answer = request.execute();
      page = answer.parse();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean sees(String selector) {
    return page.selectFirst(selector) != null;
  }

  /** Where the last answer came from. */
  String address() {
    return page.location();
  }

  /** What stands on the page. */
  String text() {
    return page.text();
  }

  /**
   * Keycloak marks its cookies as for TLS alone. Browsers make an exception for this machine, and
   * so does this jar. Without the version it would send them in the quotes of RFC 2965.
   */
  private static final class LocalCookies implements CookieStore {
    private final CookieStore kept = new CookieManager().getCookieStore();

    @Override
    public void add(URI uri, HttpCookie cookie) {
      cookie.setSecure(false);
      cookie.setVersion(0);
      kept.add(uri, cookie);
    }

    @Override
    public List<HttpCookie> get(URI uri) {
      return kept.get(uri);
    }

    @Override
    public List<HttpCookie> getCookies() {
      return kept.getCookies();
    }

    @Override
    public List<URI> getURIs() {
      return kept.getURIs();
    }

    @Override
    public boolean remove(URI uri, HttpCookie cookie) {
      return kept.remove(uri, cookie);
    }

    @Override
    public boolean removeAll() {
      return kept.removeAll();
    }
  }
}
