package fr.passerelle.invitation.open;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.passerelle.tenancy.TenantSummary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The poster as it comes out of the printer: what it says, and that a phone reads it. */
class PosterPressTest {
  private static final String LINK =
      "https://passerelle.example/join/atelier-lumen/0123456789abcdefghijklmnop";
  private static final int DPI = 100;

  private static PosterText poster(String language, String challengeTitle) {
    return new PosterText(
        new TenantSummary(
            1, "atelier-lumen", "Atelier Lumen", "#2e7d4f", "fr", ZoneId.of("Europe/Paris")),
        challengeTitle,
        "Vous passez devant nos lampes <chaque> matin & vous avez sûrement une idée. Dites-la.",
        List.of("coworking-lequai.example"),
        true,
        Instant.parse("2027-01-31T22:00:00Z"),
        LINK,
        OpenInvitationLinks.scanned(LINK),
        Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Comment faire entrer la lampe Nuage dans les bibliothèques, où l’on lit longtemps, sans rien casser ni percer, et la reprendre vingt ans après ? | 31 janvier 2027
          en | How would you light this room? | January 31, 2027
          fr | | Vos idées intéressent
          """)
  void isOnePageThatSaysItAllAndThatAPhoneReads(String language, String title, String says)
      throws Exception {
    byte[] pdf = new PosterPress().print(poster(language, title));
    keep(pdf, language + (title == null ? "-space" : ""));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertAll(
          () -> assertEquals(1, document.getNumberOfPages()),
          () -> assertTrue(text.contains("Atelier Lumen"), text),
          () -> assertTrue(text.contains(says), text),
          () -> assertTrue(text.contains("coworking-lequai.example"), text),
          () -> assertTrue(text.contains("<chaque>"), text),
          () -> assertEquals(OpenInvitationLinks.scanned(LINK), scanned(document)));
    }
  }

  @ParameterizedTest
  @CsvSource({"fr", "en"})
  void isTaggedForThoseWhoHaveItReadToThemAndCarriesItsFonts(String language) throws Exception {
    try (PDDocument document =
        Loader.loadPDF(new PosterPress().print(poster(language, "A question")))) {
      var catalog = document.getDocumentCatalog();
      assertEquals(language, catalog.getLanguage());
      assertTrue(catalog.getMarkInfo().isMarked());
      assertTrue(catalog.getStructureTreeRoot().getKids().size() > 0);
      assertEquals("A question", document.getDocumentInformation().getTitle());
      PDResources resources = document.getPage(0).getResources();
      for (COSName font : resources.getFontNames()) {
        assertTrue(resources.getFont(font).isEmbedded(), resources.getFont(font).getName());
      }
    }
  }

  @Test
  void showsTheLogoInPlaceOfTheLettersWhereThereIsOne() throws Exception {
    BufferedImage logo = new BufferedImage(96, 96, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(logo, "png", png);
    assertEquals(1, pictures(new PosterPress().print(poster("fr", "Une question"))));
    byte[] pdf = new PosterPress().print(poster("fr", "Une question"), png.toByteArray());
    assertEquals(2, pictures(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(OpenInvitationLinks.scanned(LINK), scanned(document));
    }
  }

  private static long pictures(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      long found = 0;
      for (COSName name : resources.getXObjectNames()) {
        found += resources.isImageXObject(name) ? 1 : 0;
      }
      return found;
    }
  }

  private static String scanned(PDDocument document) throws Exception {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
    int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots))))
        .getText();
  }

  /** For whoever wants to see it with their own eyes. */
  private static void keep(byte[] pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/posters"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }
}
