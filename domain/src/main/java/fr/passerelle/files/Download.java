package fr.passerelle.files;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A stored file on its way out; the caller closes the content. */
public record Download(
    String name, String mediaType, long size, String sha256, InputStream content) {
  /** As an attachment (RFC 6266): the plain name for old programs, the true one for the others. */
  public String disposition() {
    return disposition(name);
  }

  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
  }
}
