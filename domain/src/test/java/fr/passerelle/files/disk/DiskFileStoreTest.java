package fr.passerelle.files.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.files.FileStore.Staged;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Refused;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TransactionEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileStoreTest {
  private static final byte[] CONTENT = "bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @TempDir Path root;

  private final List<Runnable> onCommit = new ArrayList<>();
  private final List<Runnable> onRollback = new ArrayList<>();
  private final DiskFileStore store = new DiskFileStore();
  private final UUID id = Ids.next();

  @BeforeEach
  void set() {
    furnish(store);
  }

  @Test
  void keepsTheBytesUnderTenantAndId() throws IOException {
    keep();
    assertEquals(List.of("3/" + id), files());
    try (InputStream content = store.open(3, id)) {
      assertArrayEquals(CONTENT, content.readAllBytes());
    }
  }

  @Test
  void countsAndHashesWhatArrives() {
    try (Staged staged = store.stage(content(), 100)) {
      assertEquals(7, staged.size());
      assertEquals(
          "2cb4b1431b84ec15d35ed83bb927e27e8967d75f4bcd9cc4b25c8d879ae23e18", staged.sha256());
    }
  }

  @Test
  void forgetsTheBytesWhenTheTransactionRollsBack() throws IOException {
    keep();
    onRollback.forEach(Runnable::run);
    assertEquals(List.of(), files());
  }

  @Test
  void discardsABytesOnlyAfterTheCommit() throws IOException {
    keep();
    store.discard(3, id);
    assertEquals(List.of("3/" + id), files());
    onCommit.forEach(Runnable::run);
    assertEquals(List.of(), files());
  }

  @Test
  void leavesNothingOfAFileThatIsTooLarge() throws IOException {
    Refusal refusal =
        Refused.with(
            RefusalCode.FILE_TOO_LARGE,
            () -> store.stage(new ByteArrayInputStream(new byte[(1 << 20) + 1]), 1 << 20));
    assertEquals(List.of(1L), refusal.args());
    assertEquals(List.of(), files());
  }

  @Test
  void leavesNothingOfAFileThatIsNotKept() throws IOException {
    store.stage(content(), 100).close();
    assertEquals(List.of(), files());
  }

  @Test
  void leavesNothingOfAFileWhoseSenderBreaksOff() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken off");
          }
        };
    var content = new SequenceInputStream(content(), broken);
    assertThrows(UncheckedIOException.class, () -> store.stage(content, 100));
    assertEquals(List.of(), files());
  }

  @Test
  void saysThatTheDiskIsFullAndLeavesNoHalfFile() throws IOException {
    DiskFileStore full =
        new DiskFileStore() {
          @Override
          FileChannel opened(Path file) throws IOException {
            Files.createFile(file);
            return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
          }
        };
    furnish(full);
    Refused.with(RefusalCode.STORAGE_FULL, () -> full.stage(content(), 100));
    assertEquals(List.of(), files());
  }

  private void keep() {
    try (Staged staged = store.stage(content(), 100)) {
      staged.keep(3, id);
    }
  }

  private static InputStream content() {
    return new ByteArrayInputStream(CONTENT);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).map(p -> root.relativize(p).toString()).toList();
    }
  }

  private void furnish(DiskFileStore any) {
    any.settings =
        new Settings() {
          @Override
          public String required(String name) {
            return root.toString();
          }
        };
    any.end =
        new TransactionEnd() {
          @Override
          public void onCommit(Runnable deed) {
            onCommit.add(deed);
          }

          @Override
          public void onRollback(Runnable undo) {
            onRollback.add(undo);
          }
        };
  }
}
