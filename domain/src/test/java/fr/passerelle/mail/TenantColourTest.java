package fr.passerelle.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class TenantColourTest {
  /** The figures are what Chromium makes of the rule in tokens.css. */
  @Test
  void findsTheAccentThatThePagesCompute() {
    assertEquals("#0F6639", TenantColour.accent("#2e7d4f"));
    assertEquals("#8E3415", TenantColour.accent("#d9480f"));
    assertEquals("#713A84", TenantColour.accent("#7a3b8f"));
    assertEquals("#00637F", TenantColour.accent("#0aa2c0"));
  }

  @Test
  void keepsGreyGrey() {
    Color accent = Color.decode(TenantColour.accent("#c8c8c8"));
    assertEquals(accent.getRed(), accent.getGreen());
    assertEquals(accent.getGreen(), accent.getBlue());
  }

  @Test
  void bearsWhiteTextWhateverTheCompanyChooses() {
    for (int hue = 0; hue < 360; hue++) {
      for (float saturation = 0; saturation <= 1; saturation += 0.25f) {
        for (float brightness = 0; brightness <= 1; brightness += 0.25f) {
          int rgb = Color.HSBtoRGB(hue / 360f, saturation, brightness) & 0xFFFFFF;
          String colour = String.format("#%06x", rgb);
          Color accent = Color.decode(TenantColour.accent(colour));
          assertTrue(contrastWithWhite(accent) >= 4.5, () -> colour + " gives " + accent);
        }
      }
    }
  }

  private static double contrastWithWhite(Color colour) {
    return 1.05 / (luminance(colour) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
