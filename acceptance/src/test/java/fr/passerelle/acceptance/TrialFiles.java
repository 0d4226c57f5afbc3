package fr.passerelle.acceptance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Small files, good ones and others. */
final class TrialFiles {
  static final byte[] PDF =
      text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  static final byte[] TEXT = text("A plain text.\n");
  static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>\n");
  static final byte[] SVG =
      text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>\n");
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private TrialFiles() {}

  /** A picture that can be a logo: a bridge of sorts. */
  static byte[] logo() {
    BufferedImage picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0xB4540A));
    pen.fillRect(20, 110, 560, 40);
    pen.fillOval(60, 40, 120, 120);
    pen.fillOval(420, 40, 120, 120);
    pen.dispose();
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PDF of more than the 20 MB that are taken. */
  static byte[] tooLarge() {
    return Arrays.copyOf(PDF, 21 * 1024 * 1024);
  }

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
