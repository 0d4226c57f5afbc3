package fr.passerelle.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One answer of the mailbox's web server. */
record MailboxPage(int status, String type, String body) {
  private static final Pattern ONE = Pattern.compile("/mails/(\\d+)(\\.html|\\.txt)?");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FRAME =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title><style>
      :root { color-scheme: light dark; font: 17px/1.5 "Segoe UI", system-ui, sans-serif; background: light-dark(#F2F4F1, #10161D); color: light-dark(#16202C, #EDF0F2); }
      body { max-width: 900px; margin: 0 auto; padding: 24px 16px; } a { color: light-dark(#1F4A8C, #92B8F2); } ul { list-style: none; padding: 0; }
      li { background: light-dark(#FFF, #18212B); border-radius: 10px; padding: 12px 16px; margin: 8px 0; } small { display: block; color: light-dark(#3F4B5A, #C0C9D2); }
      iframe { width: 100%%; height: 720px; border: 0; border-radius: 10px; background: #FFF; }
      </style></head><body><main>%s</main></body></html>
      """;

  static MailboxPage of(String path, List<ReceivedMail> mails) {
    Matcher one = ONE.matcher(path);
    if (path.equals("/")) {
      return html("Mailbox", list(mails));
    }
    if (path.equals("/api/mails")) {
      return json(mails);
    }
    if (one.matches()
        && Integer.parseInt(one.group(1)) <= mails.size()
        && !one.group(1).equals("0")) {
      ReceivedMail mail = mails.get(Integer.parseInt(one.group(1)) - 1);
      if (".html".equals(one.group(2))) {
        return new MailboxPage(200, "text/html", mail.html());
      }
      if (".txt".equals(one.group(2))) {
        return new MailboxPage(200, "text/plain", mail.text());
      }
      return html(mail.subject(), shown(mail));
    }
    return new MailboxPage(404, "text/plain", "No such mail.\n");
  }

  private static MailboxPage html(String title, String main) {
    return new MailboxPage(200, "text/html", FRAME.formatted(escape(title), main));
  }

  private static String list(List<ReceivedMail> mails) {
    String items =
        mails.stream()
            .sorted(Comparator.comparing(ReceivedMail::number).reversed())
            .map(
                mail ->
                    "<li><a href=\"/mails/%d\">%s</a><small>to %s, from %s, %s</small></li>"
                        .formatted(
                            mail.number(),
                            escape(mail.subject()),
                            escape(mail.to()),
                            escape(mail.from()),
                            mail.sentAt()))
            .collect(Collectors.joining());
    return "<h1>Mailbox</h1>"
        + (items.isEmpty()
            ? "<p>No mail yet. What Passerelle sends arrives here.</p>"
            : "<ul>" + items + "</ul>");
  }

  private static String shown(ReceivedMail mail) {
    return "<p><a href=\"/\">All mails</a></p><h1>%s</h1><p>to %s, from %s · <a href=\"/mails/%d.txt\">text</a></p>"
            .formatted(
                escape(mail.subject()), escape(mail.to()), escape(mail.from()), mail.number())
        + "<iframe sandbox=\"allow-popups allow-top-navigation-by-user-activation\" title=\"The mail\" src=\"/mails/%d.html\"></iframe>"
            .formatted(mail.number())
        + "<ul>"
        + mail.links().stream()
            .map(link -> "<li><a href=\"%1$s\">%1$s</a></li>".formatted(escape(link)))
            .collect(Collectors.joining())
        + "</ul>";
  }

  private static MailboxPage json(List<ReceivedMail> mails) {
    List<Map<String, Object>> all =
        mails.stream()
            .sorted(Comparator.comparing(ReceivedMail::number).reversed())
            .map(MailboxPage::asMap)
            .toList();
    try {
      return new MailboxPage(200, "application/json", JSON.writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> asMap(ReceivedMail mail) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", mail.number());
    map.put("from", mail.from());
    map.put("to", mail.to());
    map.put("subject", mail.subject());
    map.put("sentAt", mail.sentAt().toString());
    map.put("links", mail.links());
    map.put("text", mail.text());
    map.put("html", mail.html());
    return map;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
