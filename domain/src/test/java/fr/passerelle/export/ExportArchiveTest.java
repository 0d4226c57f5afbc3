package fr.passerelle.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.shared.Sha256;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportArchiveTest {
  @TempDir Path folder;

  @Test
  void tellsTheSizeAndHashOfWhatItWrote() throws IOException {
    Path file = folder.resolve("a.zip");
    byte[] bytes = {0, 1, 2, -1};
    ExportArchive.Written lines;
    ExportArchive.Written content;
    try (ExportArchive archive = new ExportArchive(file)) {
      lines =
          archive.lines(
              "rows.jsonl",
              into -> {
                into.add(Json.createObjectBuilder().add("text", "é\n»").build());
                into.add(Json.createObjectBuilder().addNull("text").build());
              });
      content = archive.bytes("files/x", new ByteArrayInputStream(bytes));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String text =
          new String(
              zip.getInputStream(zip.getEntry("rows.jsonl")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertEquals("{\"text\":\"é\\n»\"}\n{\"text\":null}\n", text);
      assertEquals(2, lines.lines());
      assertEquals(text.getBytes(StandardCharsets.UTF_8).length, lines.size());
      assertEquals(Sha256.of(text), lines.sha256());
      assertArrayEquals(bytes, zip.getInputStream(zip.getEntry("files/x")).readAllBytes());
      assertEquals(4, content.size());
    }
  }
}
