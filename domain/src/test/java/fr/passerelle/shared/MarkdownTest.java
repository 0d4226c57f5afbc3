package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @Test
  void setsHeadingsBelowThoseOfThePage() {
    assertEquals("<h3>Le cas</h3>\n", Markdown.toHtml("# Le cas"));
    assertEquals("<h6>Note</h6>\n", Markdown.toHtml("###### Note"));
  }

  @Test
  void setsEmphasisListsAndCode() {
    String html = Markdown.toHtml("**un** *deux* `trois`\n\n3. a\n4. b");
    assertTrue(html.contains("<strong>un</strong> <em>deux</em> <code>trois</code>"), html);
    assertTrue(html.contains("<ol start=\"3\">"), html);
  }

  @Test
  void keepsTheTextOfLinesAsTheyWereTyped() {
    assertEquals("<p>un<br />\ndeux</p>\n", Markdown.toHtml("un\ndeux"));
  }

  @Test
  void linksToTheWebWithoutVouchingForIt() {
    String html = Markdown.toHtml("[site](https://exemple.fr/a?b=1)");
    assertTrue(html.contains("href=\"https://exemple.fr/a?b&#61;1\""), html);
    assertTrue(html.contains("nofollow"), html);
    assertTrue(html.contains("noopener"), html);
    assertTrue(Markdown.toHtml("[moi](mailto:a@b.fr)").contains("mailto:a&#64;b.fr"));
  }

  @Test
  void isEmptyForNothing() {
    assertEquals("", Markdown.toHtml(null));
    assertEquals("", Markdown.toHtml("  \n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "![x](https://evil.example/p.png)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](https://a.fr \"\\\" onmouseover=alert(1)\")",
        "<a href=\"https://a.fr\" onclick=\"alert(1)\">x</a>",
        "<svg/onload=alert(1)>",
        "<style>*{display:none}</style>",
        "```x\" onload=\"alert(1)\ncode\n```",
        "[r]\n\n[r]: javascript:alert(1)"
      })
  void letsNothingThroughThatActs(String markdown) {
    String html = Markdown.toHtml(markdown).toLowerCase(Locale.ROOT);
    String tags = html.replaceAll(">[^<]*<", "><");
    assertFalse(tags.matches("(?s).*<(script|img|svg|style|iframe).*"), html);
    assertFalse(tags.matches("(?s).*<[^>]*\\son\\w+.*"), html);
    assertFalse(tags.matches("(?s).*(javascript|vbscript|data):.*"), html);
  }
}
