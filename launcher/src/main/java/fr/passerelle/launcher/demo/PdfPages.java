package fr.passerelle.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Plain lines on A4 pages, the first one as heading, in a font that every PDF reader has. */
final class PdfPages {
  /** What PDF calls WinAnsiEncoding: has the French letters, the dashes and the euro sign. */
  private static final Charset LETTERS = Charset.forName("windows-1252");

  private static final int WIDEST = 92;
  private static final int LINES_A_PAGE = 48;
  private static final int FIRST_PAGE = 5;

  private final List<String> lines = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();

  PdfPages(List<String> text) {
    text.forEach(this::wrap);
  }

  private void wrap(String line) {
    String rest = line;
    while (rest.length() > WIDEST) {
      int cut = Math.max(rest.lastIndexOf(' ', WIDEST), 1);
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
  }

  byte[] bytes() {
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
      pages.add(lines.subList(from, Math.min(from + LINES_A_PAGE, lines.size())));
    }
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages.size(); page++) {
      kids.append(FIRST_PAGE + 2 * page).append(" 0 R ");
    }
    write("%PDF-1.4\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
    object(font("Helvetica"));
    object(font("Helvetica-Bold"));
    for (int page = 0; page < pages.size(); page++) {
      object(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
              + (FIRST_PAGE + 2 * page + 1)
              + " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
      String content = content(pages.get(page), page == 0);
      object(
          "<< /Length "
              + content.getBytes(LETTERS).length
              + " >>\nstream\n"
              + content
              + "\nendstream");
    }
    end();
    return bytes.toByteArray();
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  }

  private static String content(List<String> lines, boolean headed) {
    StringBuilder content = new StringBuilder("BT 56 780 Td 15 TL ");
    for (int at = 0; at < lines.size(); at++) {
      String look = headed && at == 0 ? "/F2 15 Tf (" : "/F1 10.5 Tf (";
      content.append(look).append(escaped(lines.get(at))).append(") Tj T*\n");
    }
    return content.append("ET").toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }

  private void object(String body) {
    places.add(bytes.size());
    write(places.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void end() {
    int table = bytes.size();
    write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> write("%010d 00000 n \n".formatted(place)));
    write("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\n");
    write("startxref\n" + table + "\n%%EOF\n");
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(LETTERS));
  }
}
