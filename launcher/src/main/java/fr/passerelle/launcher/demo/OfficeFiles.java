package fr.passerelle.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** The least that word processors and spreadsheets open without complaint. */
final class OfficeFiles {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String SHEET = "application/vnd.oasis.opendocument.spreadsheet";

  private static final String DOCX_TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml"
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """;
  private static final String DOCX_PARTS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Target="word/document.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
      </Relationships>
      """;
  private static final String DOCX_TEXT =
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
      """;
  private static final String ODS_PARTS =
      """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
      <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(SHEET);
  private static final String ODS_TABLE =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
      <office:body><office:spreadsheet><table:table table:name="1">%s</table:table></office:spreadsheet></office:body>
      </office:document-content>
      """;

  private OfficeFiles() {}

  /** A text of which the first line is the heading. */
  static byte[] docx(List<String> lines) {
    StringBuilder paragraphs = new StringBuilder();
    for (String line : lines) {
      String look = paragraphs.isEmpty() ? "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>" : "";
      paragraphs
          .append("<w:p><w:r>")
          .append(look)
          .append("<w:t xml:space=\"preserve\">")
          .append(escaped(line))
          .append("</w:t></w:r></w:p>");
    }
    Archive archive = new Archive();
    archive.add("[Content_Types].xml", xml(DOCX_TYPES));
    archive.add("_rels/.rels", xml(DOCX_PARTS));
    archive.add("word/document.xml", xml(DOCX_TEXT.formatted(paragraphs)));
    return archive.bytes();
  }

  /** A sheet of lines with cells between semicolons. */
  static byte[] ods(List<String> lines) {
    StringBuilder rows = new StringBuilder();
    for (String line : lines) {
      rows.append("<table:table-row>");
      for (String cell : line.split(";", -1)) {
        rows.append(cell(cell.strip()));
      }
      rows.append("</table:table-row>");
    }
    Archive archive = new Archive();
    archive.addPlain("mimetype", SHEET.getBytes(UTF_8));
    archive.add("content.xml", xml(ODS_TABLE.formatted(rows)));
    archive.add("META-INF/manifest.xml", xml(ODS_PARTS));
    return archive.bytes();
  }

  private static String cell(String text) {
    String number = text.replace(',', '.');
    String type =
        number.matches("-?\\d+(\\.\\d+)?")
            ? "office:value-type=\"float\" office:value=\"" + number + "\""
            : "office:value-type=\"string\"";
    return "<table:table-cell "
        + type
        + "><text:p>"
        + escaped(text)
        + "</text:p></table:table-cell>";
  }

  private static byte[] xml(String body) {
    return (XML + body).getBytes(UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
