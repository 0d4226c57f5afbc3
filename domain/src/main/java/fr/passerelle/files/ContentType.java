package fr.passerelle.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its bytes alone. Nothing is unpacked on the way. */
final class ContentType {
  static final String UNKNOWN = "application/octet-stream";

  private static final String OLE2 = "application/x-tika-msoffice";
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private ContentType() {}

  /** The media type that the bytes show; {@link #UNKNOWN} where they show none. */
  static String of(Path file) {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      String magic = TYPES.detect(content, new Metadata()).getBaseType().toString();
      return switch (magic) {
        case "application/zip" -> ZipContent.typeOf(file);
        case OLE2 -> OldOffice.typeOf(file);
        default -> magic;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The media type that a name claims, whatever the content. */
  static String claimedBy(String name) {
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return TYPES.detect(null, named).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
