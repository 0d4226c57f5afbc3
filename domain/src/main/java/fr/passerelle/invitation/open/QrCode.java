package fr.passerelle.invitation.open;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code as a picture of lines. A quarter of it can be torn off or covered and it still reads;
 * the quiet zone that scanners need is part of it.
 */
public final class QrCode {
  private static final int QUIET = 4;
  private static final int DOTS = 16;
  private static final int WHITE = 0xFFFFFF;

  private final ByteMatrix squares;

  private QrCode(ByteMatrix squares) {
    this.squares = squares;
  }

  /** The code that a phone opens as this address. */
  public static QrCode of(String address) {
    try {
      return new QrCode(
          Encoder.encode(
                  address,
                  ErrorCorrectionLevel.Q,
                  Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.US_ASCII.name()))
              .getMatrix());
    } catch (WriterException e) {
      throw new IllegalStateException("No QR code holds " + address, e);
    }
  }

  /** The code to scan for an open invitation; whoever comes by it is known to have scanned. */
  public static QrCode ofInvitation(String link) {
    return of(OpenInvitationLinks.scanned(link));
  }

  /** As an SVG document, black on white: what is not, some phones do not read. */
  public String svg() {
    int side = squares.getWidth() + 2 * QUIET;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + side
        + " "
        + side
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + side
        + "v"
        + side
        + "H0z\"/><path fill=\"#000\" d=\""
        + path()
        + "\"/></svg>";
  }

  /** As the address of a picture that holds the picture itself. */
  public String dataAddress() {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg().getBytes(StandardCharsets.US_ASCII));
  }

  /** As a PNG of {@value #DOTS} dots a square, for prints; an address that holds the picture. */
  String pngAddress() {
    int side = squares.getWidth() + 2 * QUIET;
    BufferedImage picture =
        new BufferedImage(side * DOTS, side * DOTS, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side * DOTS; y++) {
      for (int x = 0; x < side * DOTS; x++) {
        picture.setRGB(x, y, dark(x / DOTS - QUIET, y / DOTS - QUIET) ? 0 : WHITE);
      }
    }
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean dark(int x, int y) {
    return x >= 0
        && y >= 0
        && x < squares.getWidth()
        && y < squares.getHeight()
        && squares.get(x, y) == 1;
  }

  /** One stroke for each run of dark squares in a row. */
  private String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      int x = 0;
      while (x < squares.getWidth()) {
        int end = x;
        while (end < squares.getWidth() && squares.get(end, y) == 1) {
          end++;
        }
        if (end > x) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(end - x).append("v1H").append(x + QUIET).append('z');
        }
        x = Math.max(end, x + 1);
      }
    }
    return path.toString();
  }
}
