package fr.passerelle.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its bytes alone. Nothing is unpacked on the way. */
final class ContentType {
  static final String UNKNOWN = "application/octet-stream";

  private static final MediaType OLE2 = MediaType.application("x-tika-msoffice");
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private ContentType() {}

  /** The media type that the bytes show; {@link #UNKNOWN} where they show none. */
  static String of(Path file) {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      MediaType magic = TYPES.detect(content, new Metadata()).getBaseType();
      if (magic.equals(OLE2)) {
        return OldOffice.typeOf(file);
      }
      return contained(magic) ? ZipContent.typeOf(file) : magic.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Office documents are ZIP containers, of which the first bytes say too little. */
  private static boolean contained(MediaType magic) {
    return magic.equals(MediaType.APPLICATION_ZIP)
        || TYPES.getMediaTypeRegistry().isInstanceOf(magic, MediaType.APPLICATION_ZIP);
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

  /** How people call it, by the usual ending of its files: {@code PDF}, {@code HTML}. */
  static String called(String mediaType) {
    try {
      String ending = TYPES.forName(mediaType).getExtension();
      return ending.isEmpty() ? mediaType : ending.substring(1).toUpperCase(Locale.ROOT);
    } catch (MimeTypeException e) {
      throw new IllegalArgumentException(mediaType, e);
    }
  }
}
