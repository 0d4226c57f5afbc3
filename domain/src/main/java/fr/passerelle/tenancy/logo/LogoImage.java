package fr.passerelle.tenancy.logo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo out of an uploaded picture. Its content decides what it is, and it is drawn anew: what
 * else the file held is not kept. SVG is not taken, because it can hold programs. How large the
 * picture is drawn is read before it is, so that a small file cannot ask for much memory.
 */
final class LogoImage {
  static final int LEAST_SIDE = 32;
  static final int MOST_SIDE = 4000;

  private static final String FIELD = "file";
  private static final int MOST_BYTES = ChangeLogo.MOST_KILOBYTES * 1024;

  private final BufferedImage picture;

  private LogoImage(BufferedImage picture) {
    this.picture = picture;
  }

  /** Refuses what is too large, and what is no PNG, JPEG or WebP that can be drawn. */
  static LogoImage read(InputStream upload) {
    try {
      byte[] bytes = upload.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Refusal.of(FIELD, RefusalCode.LOGO_TOO_LARGE, ChangeLogo.MOST_KILOBYTES);
      }
      return new LogoImage(drawn(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage drawn(byte[] bytes) {
    ImageReader reader = reader(bytes);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
        throw Refusal.of(FIELD, RefusalCode.LOGO_OUT_OF_SIZE, LEAST_SIDE, MOST_SIDE);
      }
      return reader.read(0);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw unreadable();
    } finally {
      reader.dispose();
    }
  }

  /**
   * By the first bytes. Readers are named one by one: what else is on the server's class path takes
   * no part.
   */
  private static ImageReader reader(byte[] bytes) {
    if (starts(bytes, 0, 0x89, 'P', 'N', 'G')) {
      return ImageIO.getImageReadersByFormatName("png").next();
    }
    if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
      return ImageIO.getImageReadersByFormatName("jpeg").next();
    }
    if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
    throw unreadable();
  }

  private static boolean starts(byte[] bytes, int at, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  private static Refusal unreadable() {
    return Refusal.of(FIELD, RefusalCode.LOGO_UNREADABLE);
  }

  /** The logo in this shape, as PNG: never larger than it came. */
  byte[] png(LogoShape shape) {
    double scale =
        Math.min(
            1,
            Math.min(
                (double) shape.width() / picture.getWidth(),
                (double) shape.height() / picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    boolean square = shape == LogoShape.SQUARE;
    BufferedImage drawn =
        new BufferedImage(
            square ? shape.width() : width,
            square ? shape.height() : height,
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(drawn);
    pen.drawImage(
        shrunk(width, height),
        (drawn.getWidth() - width) / 2,
        (drawn.getHeight() - height) / 2,
        width,
        height,
        null);
    pen.dispose();
    return written(drawn);
  }

  /** By halves, because one large step would leave out most of the picture's points. */
  private BufferedImage shrunk(int width, int height) {
    BufferedImage step = picture;
    while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
      BufferedImage half =
          new BufferedImage(step.getWidth() / 2, step.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
      Graphics2D pen = pen(half);
      pen.drawImage(step, 0, 0, half.getWidth(), half.getHeight(), null);
      pen.dispose();
      step = half;
    }
    return step;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    return pen;
  }

  private static byte[] written(BufferedImage drawn) {
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(drawn, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
