package fr.passerelle.shared;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of people made into HTML that cannot act: no HTML of their own, no script, links only to
 * the web and to mail addresses. Headings start below those of the page around them.
 */
public final class Markdown {
  private static final int HIGHEST_HEADING = 3;
  private static final int LOWEST_HEADING = 6;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();

  /** Checks the renderer's work anew, so that a slip in either alone lets nothing through. */
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code")
          .allowElements("pre", "blockquote", "a")
          .allowAttributes("start")
          .matching((element, name, value) -> value.matches("[0-9]{1,9}") ? value : null)
          .onElements("ol")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener")
          .toFactory();

  private Markdown() {}

  /** The text as HTML; empty for null. */
  public static String toHtml(String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    Node document = PARSER.parse(markdown);
    document.accept(new LowerHeadings());
    return HARMLESS.sanitize(RENDERER.render(document));
  }

  private static final class LowerHeadings extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + HIGHEST_HEADING - 1));
      visitChildren(heading);
    }
  }
}
