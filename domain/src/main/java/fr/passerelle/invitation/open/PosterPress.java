package fr.passerelle.invitation.open;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.passerelle.mail.TenantColour;
import fr.passerelle.shared.Elision;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the PDF of a poster: A4, in the SME's colour, with our fonts inside, tagged for those who
 * have it read to them.
 */
@ApplicationScoped
class PosterPress {
  private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");
  private static final String PAGE = page();
  private static final String LETTERS = "${monogram}";
  private static final String LOGO = "<img src=\"${logo}\" alt=\"${tenant}\"/>";
  private static final String BODY = "Source Sans";

  /** From how many characters on a headline is set smaller, so that the poster stays one page. */
  private static final int LONG = 60;

  private static final int VERY_LONG = 110;
  private static final int WORDY = 220;

  byte[] print(PosterText poster) {
    return print(poster, null);
  }

  /**
   * @param logo the tenant's, as PNG; null for its two letters
   */
  byte[] print(PosterText poster, byte[] logo) {
    XRLog.setLoggingEnabled(false);
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      font(builder, "bricolage-grotesque-bold.ttf", "Bricolage Grotesque", 700);
      font(builder, "source-sans-3.ttf", BODY, 400);
      font(builder, "source-sans-3-semibold.ttf", BODY, 600);
      font(builder, "source-sans-3-ext.ttf", "Source Sans Ext", 400);
      builder.withHtmlContent(html(poster, logo), null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(
        () -> PosterPress.class.getResourceAsStream(file), family, weight, FontStyle.NORMAL, true);
  }

  private static String html(PosterText poster, byte[] logo) {
    ResourceBundle says =
        ResourceBundle.getBundle("fr.passerelle.invitation.open.poster", poster.locale());
    String name = poster.tenant().name();
    String headline =
        poster.challengeTitle() == null ? say(says, "headline", name) : poster.challengeTitle();
    Map<String, String> slots = new HashMap<>();
    slots.put("lang", poster.locale().getLanguage());
    slots.put("accent", TenantColour.accent(poster.tenant().colour()));
    slots.put("monogram", poster.tenant().monogram());
    slots.put("tenant", name);
    slots.put("kicker", poster.challengeTitle() == null ? "" : say(says, "kicker", name));
    slots.put("headline", headline);
    slots.put("size", size(headline));
    slots.put("message", poster.message());
    slots.put("voice", poster.message().length() > WORDY ? "long" : "");
    slots.put("scan", says.getString("scan"));
    slots.put("qr", QrCode.of(poster.scanned()).pngAddress());
    slots.put("qrAlt", say(says, "qr", poster.link()));
    slots.put("type", says.getString("type"));
    slots.put("link", poster.link().replaceFirst("^https?://", ""));
    slots.put("terms", terms(says, poster));
    if (logo != null) {
      slots.put("logo", "data:image/png;base64," + Base64.getEncoder().encodeToString(logo));
    }
    return SLOT.matcher(logo == null ? PAGE : PAGE.replace(LETTERS, LOGO))
        .replaceAll(found -> Matcher.quoteReplacement(escape(slots.get(found.group(1)))));
  }

  private static String terms(ResourceBundle says, PosterText poster) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(poster.locale())
            .format(poster.expiresAt().atZone(poster.tenant().zone()));
    StringBuilder terms = new StringBuilder(say(says, "until", day));
    if (!poster.domains().isEmpty()) {
      terms.append(' ').append(say(says, "domains", String.join(", ", poster.domains())));
    }
    if (poster.approval()) {
      terms.append(' ').append(say(says, "approval", poster.tenant().name()));
    }
    return terms.append(' ').append(says.getString("free")).toString();
  }

  private static String size(String headline) {
    if (headline.length() > VERY_LONG) {
      return "small";
    }
    return headline.length() > LONG ? "middle" : "large";
  }

  private static String say(ResourceBundle says, String key, String argument) {
    return Elision.say(says.getString(key), says.getLocale(), argument);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String page() {
    try (InputStream in = PosterPress.class.getResourceAsStream("poster.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
