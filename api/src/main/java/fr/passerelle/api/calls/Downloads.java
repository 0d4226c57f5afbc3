package fr.passerelle.api.calls;

import fr.passerelle.files.Download;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/** Files on their way out. */
public final class Downloads {
  private Downloads() {}

  /** As an attachment, never whole in memory. */
  public static Response of(Download file) {
    StreamingOutput content =
        out -> {
          try (InputStream in = file.content()) {
            in.transferTo(out);
          }
        };
    return Response.ok(content, file.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
        .build();
  }
}
