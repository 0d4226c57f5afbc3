package fr.passerelle.files;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The files that we take. What a browser would run, as HTML and SVG, and what a machine would, is
 * not among them.
 */
enum FileKind {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  DOC("application/msword", "doc"),
  XLS("application/vnd.ms-excel", "xls"),
  PPT("application/vnd.ms-powerpoint", "ppt"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  ODG("application/vnd.oasis.opendocument.graphics", "odg"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  CSV("text/csv", "csv"),
  TXT("text/plain", "txt"),
  MD("text/markdown", "md"),
  ZIP("application/zip", "zip"),
  MP4("video/mp4", "mp4");

  private final String mediaType;
  private final Set<String> extensions;

  FileKind(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = Set.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * The kind on which name and content agree. Refuses with FILE_LIES where they do not, and with
   * FILE_TYPE_REFUSED what is not taken under any name.
   *
   * @param content the media type that the bytes show
   */
  static FileKind agreed(String name, String content) {
    Optional<FileKind> named = named(name);
    if (named.isPresent()) {
      return named.filter(kind -> kind.shows(content)).orElseThrow(() -> lies(name, content));
    }
    String claimed = ContentType.claimedBy(name);
    boolean taken = Arrays.stream(values()).anyMatch(kind -> kind.shows(content));
    throw taken && !claimed.equals(content)
        ? lies(name, content)
        : Refusal.of("file", RefusalCode.FILE_TYPE_REFUSED, ContentType.called(content));
  }

  private static Refusal lies(String name, String content) {
    return Refusal.of("file", RefusalCode.FILE_LIES, name, ContentType.called(content));
  }

  private static Optional<FileKind> named(String name) {
    String extension = FileName.extension(name);
    return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
  }

  private boolean shows(String content) {
    return switch (this) {
      case CSV, TXT, MD -> content.startsWith("text/") && !content.equals("text/html");
      case MP4 -> content.equals(mediaType) || content.equals("application/mp4");
      default -> content.equals(mediaType);
    };
  }
}
