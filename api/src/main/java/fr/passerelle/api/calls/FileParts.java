package fr.passerelle.api.calls;

import fr.passerelle.files.Download;
import fr.passerelle.files.Upload;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/** Files in forms, and files as answers. */
public final class FileParts {
  private FileParts() {}

  /** The file of a form; refuses with REQUIRED where the form has none. */
  public static Upload upload(EntityPart part) {
    if (part == null || part.getFileName().isEmpty()) {
      throw Refusal.of("file", RefusalCode.REQUIRED);
    }
    return new Upload(part.getFileName().get(), part.getContent());
  }

  /** Always as an attachment, never to be shown or guessed at. */
  public static Response answer(Download file) {
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
