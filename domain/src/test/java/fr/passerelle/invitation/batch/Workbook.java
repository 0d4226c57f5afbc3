package fr.passerelle.invitation.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook that there can be. */
final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private Workbook() {}

  static byte[] of(List<List<String>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        sheet
            .append("<c r=\"")
            .append((char) ('A' + c))
            .append(r + 1)
            .append("\" t=\"inlineStr\"><is><t>")
            .append(rows.get(r).get(c))
            .append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    return with(
        Map.of("xl/worksheets/sheet1.xml", sheet.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] with(Map<String, byte[]> others) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        text(
            "<Types xmlns=\""
                + PACKAGE
                + "content-types\"><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
    parts.put(
        "xl/workbook.xml",
        text(
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        text(
            "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\"><Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
    parts.putAll(others);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
