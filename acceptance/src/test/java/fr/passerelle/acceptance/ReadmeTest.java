package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README says is there. */
class ReadmeTest {
  private static final Path HOUSE = Path.of("..");

  @Test
  void showsPicturesThatTheTestsMakeOfPagesThatThereAre() throws IOException {
    List<MatchResult> pictures = found("docs/tour/([a-z-]+)-(fr|en)-(1280|390)-(LIGHT|DARK)\\.png");
    assertFalse(pictures.isEmpty());
    for (MatchResult picture : pictures) {
      assertTrue(Files.exists(HOUSE.resolve(picture.group())), picture.group());
      assertTrue(DemoPage.views().contains(picture.group(1)), picture.group());
    }
  }

  @Test
  void namesCommandsAndDocumentsThatThereAre() throws IOException {
    for (MatchResult name : found("(?<=[(`\\n])(docs/[A-Za-z./-]+|\\./(run|check))(?=[)`\\s])")) {
      assertTrue(Files.exists(HOUSE.resolve(name.group())), name.group());
    }
    assertTrue(Files.isExecutable(HOUSE.resolve("docs/api-tour.sh")));
  }

  private static List<MatchResult> found(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(HOUSE.resolve("README.md")))
        .results()
        .toList();
  }
}
