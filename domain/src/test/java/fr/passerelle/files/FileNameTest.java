package fr.passerelle.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FileNameTest {
  @Test
  void keepsNoPath() {
    assertEquals("passwd", FileName.clean("../../etc/passwd"));
    assertEquals("plan.pdf", FileName.clean("C:\\Users\\lea\\plan.pdf"));
    assertEquals("file", FileName.clean(".."));
    assertEquals("file", FileName.clean(null));
  }

  @Test
  void keepsNoCharacterThatTricksTheEye() {
    assertEquals("factureexe.pdf", FileName.clean("facture\u202Eexe.pdf"));
    assertEquals("plan.pdf", FileName.clean("pl\u0000an\r\n.pdf\u200B"));
  }

  @Test
  void keepsAccentsAndSpaces() {
    assertEquals("Étude de marché 2.pdf", FileName.clean(" E\u0301tude de marché 2.pdf "));
  }

  @Test
  void shortensALongNameAndKeepsItsExtension() {
    String name = FileName.clean("é".repeat(300) + ".docx");
    assertEquals(200, name.length());
    assertTrue(name.endsWith("é.docx"));
    assertTrue(FileName.clean("😀".repeat(150)).codePoints().allMatch(c -> c == 0x1F600));
  }
}
