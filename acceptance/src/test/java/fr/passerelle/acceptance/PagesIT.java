package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page as people see it: no barrier, no fault, nothing wider than the screen. */
class PagesIT {
  private static final List<Integer> WIDTHS = List.of(Visitor.DESKTOP, Visitor.PHONE);

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void arePlainToEverybody(String language) {
    Map<String, Visitor> readers = new HashMap<>();
    try {
      for (DemoPage page : DemoPage.all()) {
        Visitor reader =
            readers.computeIfAbsent(
                Objects.requireNonNullElse(page.reader(), ""), user -> reader(language, user));
        reader.opens(page.path());
        assertEquals(language, reader.page.locator("html").getAttribute("lang"), page.path());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (int width : WIDTHS) {
            reader.looksAs(width, scheme);
            reader.picture(page.view() + "-" + language + "-" + width + "-" + scheme);
            reader.meetsNoBarrier();
          }
        }
      }
      readers.values().forEach(Visitor::metNoFault);
    } finally {
      readers.values().forEach(Visitor::close);
    }
  }

  private static Visitor reader(String language, String user) {
    Visitor visitor = Visitor.reading(language);
    visitor.opens("/?lang=" + language);
    return user.isEmpty() ? visitor : visitor.signedIn(user, "/home");
  }
}
