package fr.passerelle.tenancy.logo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoImageTest {
  /** 64 by 48, as a browser wrote it. */
  private static final String WEBP =
      "UklGRloCAABXRUJQVlA4WAoAAAAgAAAAPwAALwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
          + "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
          + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
          + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
          + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
          + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
          + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
          + "AGMALgAgADIAMAAxADZWUDggbAAAAJAFAJ0BKkAAMAA+0WCoTiglpCIqqAEAGgljAMkODTQBlf4CisOS"
          + "NU4Zlwr4f7C916VuZl8AAP4Mefy0xPG83lt/amCRgGmu9/+iWrS+QtmY4wWIkWoeJiHTTMvfquk/Gcx4"
          + "gcjFV/nHzAAAAA==";

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(drawn, format, bytes));
    return bytes.toByteArray();
  }

  private static LogoImage read(byte[] bytes) {
    return LogoImage.read(new ByteArrayInputStream(bytes));
  }

  private static BufferedImage drawn(byte[] upload, LogoShape shape) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(read(upload).png(shape)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void drawsWhatIsLargeAnewAndSmaller(String format) throws IOException {
    BufferedImage wide = drawn(picture(format, 1200, 300), LogoShape.WIDE);
    assertEquals(480, wide.getWidth());
    assertEquals(120, wide.getHeight());
    BufferedImage square = drawn(picture(format, 1200, 300), LogoShape.SQUARE);
    assertEquals(96, square.getWidth());
    assertEquals(96, square.getHeight());
    assertEquals(0, square.getRGB(48, 4) >>> 24, "Nothing above a wide logo in its square");
    assertEquals(255, square.getRGB(48, 48) >>> 24);
  }

  @Test
  void drawsWebP() throws IOException {
    BufferedImage wide = drawn(Base64.getDecoder().decode(WEBP), LogoShape.WIDE);
    assertEquals(64, wide.getWidth());
    assertEquals(48, wide.getHeight());
  }

  @Test
  void leavesWhatIsSmallAsSmallAsItIs() throws IOException {
    assertEquals(40, drawn(picture("png", 40, 40), LogoShape.WIDE).getWidth());
  }

  /** A picture that is a program too, for whoever opens it as one. */
  @Test
  void keepsNothingThatIsNoPicture() throws IOException {
    byte[] png = picture("png", 64, 64);
    byte[] both = Arrays.copyOf(png, png.length + 40);
    byte[] program = "<script>alert(1)</script>".getBytes(UTF_8);
    System.arraycopy(program, 0, both, png.length, program.length);
    assertFalse(new String(read(both).png(LogoShape.WIDE), UTF_8).contains("script"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'/>",
        "GIF89a",
        "BM",
        "",
        "RIFF....WEBPVP8X",
        "RIFF"
      })
  void refusesWhatItDoesNotDraw(String content) {
    Refused.at("file", RefusalCode.LOGO_UNREADABLE, () -> read(content.getBytes(UTF_8)));
  }

  @Test
  void refusesABrokenPicture() throws IOException {
    byte[] half = picture("jpeg", 64, 64);
    Refused.at(
        "file", RefusalCode.LOGO_UNREADABLE, () -> read(Arrays.copyOf(half, half.length / 4)));
  }

  @Test
  void refusesWhatWeighsTooMuch() {
    Refused.at("file", RefusalCode.LOGO_TOO_LARGE, () -> read(new byte[512 * 1024 + 1]));
  }

  /** A few bytes that ask for ten gigabytes of memory. */
  @Test
  void refusesAPictureThatIsTooLargeBeforeItDrawsIt() throws IOException {
    byte[] png = picture("png", 64, 64);
    ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    Refused.at("file", RefusalCode.LOGO_OUT_OF_SIZE, () -> read(png));
  }

  @Test
  void refusesASpeck() throws IOException {
    byte[] speck = picture("png", 8, 8);
    Refused.at("file", RefusalCode.LOGO_OUT_OF_SIZE, () -> read(speck));
  }
}
