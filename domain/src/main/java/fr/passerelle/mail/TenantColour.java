package fr.passerelle.mail;

import java.util.Locale;

/**
 * The colour that mails and prints use for an SME: they cannot compute it as the pages do, in
 * {@code tokens.css}. By the same rule, the hue is the SME's own, the chroma is capped and the
 * lightness is set, so that white text on it always reads (5.6:1 at worst). Conversion: Björn
 * Ottosson, "A perceptual color space for image processing" (OKLab).
 */
public final class TenantColour {
  private static final double LIGHTNESS = 0.45;
  private static final double MOST_CHROMA = 0.13;

  private TenantColour() {}

  /** The accent as {@code #RRGGBB} for a colour given as {@code #rrggbb}. */
  public static String accent(String colour) {
    double r = linear(Integer.parseInt(colour.substring(1, 3), 16));
    double g = linear(Integer.parseInt(colour.substring(3, 5), 16));
    double b = linear(Integer.parseInt(colour.substring(5, 7), 16));
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double chroma = Math.hypot(a, bb);
    double kept = chroma == 0 ? 0 : Math.min(chroma, MOST_CHROMA) / chroma;
    return hex(LIGHTNESS, a * kept, bb * kept);
  }

  private static String hex(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return String.format(
        Locale.ROOT,
        "#%02X%02X%02X",
        display(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        display(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        display(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int display(double linear) {
    double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(Math.max(0, Math.min(1, c)) * 255);
  }
}
