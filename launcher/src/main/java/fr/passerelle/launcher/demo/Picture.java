package fr.passerelle.launcher.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A sketch on a sheet. Each line is a stroke: {@code sheet colour}, {@code rect x y width height
 * colour}, {@code oval x y width height colour}, {@code line x y x y width colour} or {@code poly x
 * y x y x y ... colour}.
 */
final class Picture {
  private final int width;
  private final int height;
  private final List<String> strokes;

  /** A sheet of that size, in points; nothing shows through where nothing is drawn. */
  Picture(int width, int height, List<String> strokes) {
    this.width = width;
    this.height = height;
    this.strokes = strokes;
  }

  byte[] bytes() {
    // Nothing is shown, and a machine without a screen must do.
    System.setProperty("java.awt.headless", "true");
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    strokes.forEach(stroke -> draw(pen, stroke.strip().split(" +")));
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(sheet, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private void draw(Graphics2D pen, String[] words) {
    int[] n = Arrays.stream(words, 1, words.length - 1).mapToInt(Integer::parseInt).toArray();
    pen.setColor(Color.decode(words[words.length - 1]));
    switch (words[0]) {
      case "sheet" -> pen.fillRect(0, 0, width, height);
      case "rect" -> pen.fillRect(n[0], n[1], n[2], n[3]);
      case "oval" -> pen.fillOval(n[0], n[1], n[2], n[3]);
      case "line" -> {
        pen.setStroke(new BasicStroke(n[4], BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(n[0], n[1], n[2], n[3]);
      }
      case "poly" -> pen.fillPolygon(polygon(n));
      default -> throw new IllegalArgumentException("No such stroke: " + words[0]);
    }
  }

  private static Polygon polygon(int[] n) {
    Polygon polygon = new Polygon();
    for (int at = 0; at + 1 < n.length; at += 2) {
      polygon.addPoint(n[at], n[at + 1]);
    }
    return polygon;
  }
}
