package fr.passerelle.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DownloadTest {
  @Test
  void namesAFileForOldAndNewBrowsers() {
    assertEquals(
        "attachment; filename=\"m_moire.pdf\"; filename*=UTF-8''m%C3%A9moire.pdf",
        Download.disposition("mémoire.pdf"));
  }

  @Test
  void aNameCannotBreakOutOfItsHeader() {
    String header = Download.disposition("a\"\r\nSet-Cookie: x=1.pdf");
    assertEquals(
        "attachment; filename=\"a___Set-Cookie_ x_1.pdf\";"
            + " filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x%3D1.pdf",
        header);
  }
}
