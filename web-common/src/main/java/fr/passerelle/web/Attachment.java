package fr.passerelle.web;

import fr.passerelle.files.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way out: always as an attachment, never to be shown or guessed at. */
public final class Attachment {
  private Attachment() {}

  /** Sends the file and closes its content. */
  public static void send(Download file, HttpServletResponse response) throws IOException {
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
}
