package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page as people see it: no barrier, no fault, nothing wider than the screen. */
class PagesIT {
  @ParameterizedTest
  @CsvSource({
    "fr, 1280, LIGHT", "fr, 390, LIGHT", "fr, 1280, DARK", "fr, 390, DARK",
    "en, 1280, LIGHT", "en, 390, LIGHT", "en, 1280, DARK", "en, 390, DARK"
  })
  void arePlainToEverybody(String language, int width, ColorScheme scheme) {
    List<DemoPage> pages = DemoPage.all();
    Map<String, Visitor> readers = new HashMap<>();
    try {
      for (DemoPage page : pages) {
        Visitor reader =
            readers.computeIfAbsent(
                Objects.requireNonNullElse(page.reader(), ""),
                user -> {
                  Visitor visitor = Visitor.reading(language, width, scheme);
                  visitor.opens("/?lang=" + language);
                  return user.isEmpty() ? visitor : visitor.signedIn(user, "/home");
                });
        reader.opens(page.path());
        assertEquals(language, reader.page.locator("html").getAttribute("lang"), page.path());
        reader.picture(page.view() + "-" + language + "-" + width + "-" + scheme);
        reader.meetsNoBarrier();
      }
      readers.values().forEach(Visitor::metNoFault);
    } finally {
      readers.values().forEach(Visitor::close);
    }
  }
}
