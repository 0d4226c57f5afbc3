package fr.passerelle.mail;

import fr.passerelle.shared.Elision;
import fr.passerelle.shared.Links;
import fr.passerelle.tenancy.TenantSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a mail into words: as text, and as HTML in the frame that all our mails share. What people
 * wrote stands in the mail as a quotation, escaped.
 */
@ApplicationScoped
class LetterWriter {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{{1,2}(\\w+)\\}{1,2}");
  private static final String FRAME = frame();

  /**
   * The words of a mail: {@code quote} and {@code by} become a quotation, {@code url} the button,
   * {@code stopUrl} the way to get no more of these.
   *
   * @param logo the tenant's, as PNG; null for none
   */
  Letter write(Mail mail, Map<String, String> words, TenantSummary tenant, byte[] logo) {
    Map<String, String> all = new HashMap<>(words);
    all.put("tenant", tenant.name());
    ResourceBundle says =
        ResourceBundle.getBundle(
            "fr.passerelle.mail.mails", Locale.forLanguageTag(mail.getLocale()));
    String template = mail.getTemplate().name();
    String variant = words.getOrDefault(mail.getTemplate().variant(), "");
    String subject = fill(said(says, template, variant, "subject"), all);
    String title = fill(said(says, template, variant, "title"), all);
    String button = fill(said(says, template, variant, "button"), all);
    String footer = fill(said(says, template, variant, "footer"), all);
    String stop = words.containsKey("stopUrl") ? said(says, template, variant, "stop") : null;
    List<String> body = paragraphs(fill(said(says, template, variant, "body"), all));
    String quote = words.getOrDefault(mail.getTemplate().quote(), "");
    return new Letter(
        ReturnedLetter.messageId(tenant.id(), mail.getId()),
        tenant.name(),
        mail.getRecipient(),
        mail.getLocale(),
        subject,
        text(
            title,
            quote,
            all,
            body,
            button,
            stop == null ? footer : footer + "\n\n" + stop + "\n" + words.get("stopUrl")),
        html(
            title,
            quote,
            all,
            body,
            button,
            escape(footer) + stopLink(stop, words),
            tenant,
            logo == null ? null : tenant.name(),
            mail.getLocale()),
        stop == null ? null : words.get("stopUrl") + Links.ONE_CLICK,
        logo);
  }

  private static String stopLink(String stop, Map<String, String> words) {
    return stop == null
        ? ""
        : "<br><br><a class=\"link\" href=\""
            + escape(words.get("stopUrl"))
            + "\" style=\"color:#1F4A8C;\">"
            + escape(stop)
            + "</a>";
  }

  private static String said(ResourceBundle says, String template, String variant, String part) {
    String key = template + "." + part;
    String special = key + "." + variant;
    return says.getString(says.containsKey(special) ? special : key);
  }

  private static List<String> paragraphs(String body) {
    return Stream.of(body.split("\n")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static String text(
      String title,
      String quote,
      Map<String, String> words,
      List<String> body,
      String button,
      String footer) {
    List<String> parts = new ArrayList<>();
    parts.add(title);
    if (!quote.isEmpty()) {
      String by = words.getOrDefault("by", "");
      parts.add(("    " + quote + (by.isEmpty() ? "" : "\n" + by)).replace("\n", "\n    "));
    }
    parts.addAll(body);
    parts.add(button + "\n" + words.get("url"));
    parts.add("-- \n" + footer);
    return String.join("\n\n", parts) + "\n";
  }

  private static String html(
      String title,
      String quote,
      Map<String, String> words,
      List<String> body,
      String button,
      String footer,
      TenantSummary tenant,
      String logoOf,
      String locale) {
    String quotation =
        quote.isEmpty()
            ? ""
            : "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td"
                + " class=\"quote ink\" style=\"background:#FCF0CF;border-radius:6px;padding:16px"
                + " 18px;font-size:17px;line-height:26px;color:#16202C;\">"
                + escape(quote).replace("\n", "<br>")
                + signature(words.getOrDefault("by", ""))
                + "</td></tr></table>";
    String paragraphs =
        body.stream()
            .map(
                p ->
                    "<p class=\"ink\" style=\"margin:16px 0;font-size:16px;line-height:24px;color:#16202C;overflow-wrap:anywhere;\">"
                        + escape(p)
                        + "</p>")
            .collect(Collectors.joining("\n"));
    String accent = TenantColour.accent(tenant.colour());
    Map<String, String> slots =
        Map.of(
            "lang", locale,
            "title", escape(title),
            "preheader", escape(body.isEmpty() ? title : body.get(0)),
            "tenantName", escape(tenant.name()),
            "mark", mark(tenant, accent, logoOf),
            "tenantColour", accent,
            "onTenantColour", "#FFFFFF",
            "body", quotation + paragraphs,
            "buttonLabel", escape(button),
            "buttonUrl", escape(words.get("url")));
    Map<String, String> all = new HashMap<>(slots);
    all.put("footer", footer);
    return fill(FRAME, all);
  }

  private static String signature(String by) {
    return by.isEmpty()
        ? ""
        : "<br><span class=\"ink2\" style=\"color:#3F4B5A;font-size:15px;\">"
            + escape(by)
            + "</span>";
  }

  /** The square before the tenant's name: its logo on a light plate, or two letters. */
  private static String mark(TenantSummary tenant, String accent, String logoOf) {
    String cell = "<td width=\"44\" height=\"44\" align=\"center\" style=\"border-radius:6px;";
    return logoOf == null
        ? cell
            + "background:"
            + accent
            + ";color:#FFFFFF;font:bold 16px 'Segoe UI',Helvetica,Arial,sans-serif;\">"
            + escape(tenant.monogram())
            + "</td>"
        : cell
            + "background:#FFFFFF;\"><img src=\"cid:"
            + Letter.LOGO
            + "\" width=\"44\" height=\"44\" alt=\""
            + escape(logoOf)
            + "\" style=\"display:block;border:0;border-radius:6px;\"></td>";
  }

  private static String fill(String text, Map<String, String> words) {
    return PLACEHOLDER
        .matcher(Elision.in(text, words::get))
        .replaceAll(
            found -> {
              String word = words.get(found.group(1));
              return Matcher.quoteReplacement(word == null ? found.group() : word);
            });
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String frame() {
    try (InputStream in = LetterWriter.class.getResourceAsStream("frame.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
