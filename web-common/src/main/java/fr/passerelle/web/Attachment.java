package fr.passerelle.web;

import fr.passerelle.files.Download;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A file on its way out: always as an attachment, never to be shown or guessed at. */
@RequestScoped
public class Attachment {
  private static final int TOO_MANY = 429;

  @Inject HttpServletRequest request;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * Sends the file and closes its content. Where it is refused it is not there; where there were
   * too many, the answer says when to come back.
   */
  public void send(Supplier<Download> asked, HttpServletResponse response) throws IOException {
    Download file;
    try {
      file = asked.get();
    } catch (Refusal no) {
      refuse(no, response);
      return;
    }
    try (InputStream content = file.content()) {
      response.setContentType(file.mediaType());
      response.setContentLengthLong(file.size());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "sandbox");
      response.setHeader("Cache-Control", "private, no-store");
      response.setHeader("Content-Disposition", file.disposition());
      content.transferTo(response.getOutputStream());
    }
  }

  /** Answers a refusal where a file was asked for. */
  public void refuse(Refusal no, HttpServletResponse response) throws IOException {
    if (no.code() != RefusalCode.TRY_LATER) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    long seconds = Duration.between(clock.instant(), (Instant) no.args().get(0)).toSeconds() + 1;
    response.setStatus(TOO_MANY);
    response.setHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(RefusalWords.of(no, Language.of(request), current.actor().zone()));
  }
}
