package fr.passerelle.files.disk;

import fr.passerelle.files.FileStore;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TransactionEnd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Files in a directory, PASSERELLE_FILES: {@code {tenant}/{id}}. They arrive in {@code incoming},
 * are flushed to the disk and moved in one step, so that a file is there whole or not at all.
 */
@ApplicationScoped
class DiskFileStore implements FileStore {
  private static final Logger LOG = Logger.getLogger(DiskFileStore.class.getName());

  @Inject Settings settings;
  @Inject TransactionEnd end;

  @Override
  public Staged stage(InputStream content, long most) {
    Path incoming = root().resolve("incoming").resolve(UUID.randomUUID().toString());
    try {
      Files.createDirectories(incoming.getParent());
      return new StagedOnDisk(incoming, Arrival.write(content, opened(incoming), most));
    } catch (Refusal | UncheckedIOException e) {
      forget(incoming);
      throw e;
    } catch (IOException e) {
      forget(incoming);
      throw refused(e);
    }
  }

  @Override
  public Path workspace() {
    try {
      return Files.createTempFile(
          Files.createDirectories(root().resolve("incoming")), "work", null);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Where the arriving bytes go; a seam for a disk that is full. */
  FileChannel opened(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public InputStream open(int tenant, UUID id) {
    try {
      return Files.newInputStream(place(tenant, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void discard(int tenant, UUID id) {
    end.onCommit(() -> forget(place(tenant, id)));
  }

  @Override
  public void discardAll(int tenant) {
    Path folder = root().resolve(String.valueOf(tenant));
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> kept = Files.walk(folder)) {
      for (Path file : kept.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path root() {
    return Path.of(settings.required("passerelle.files"));
  }

  private Path place(int tenant, UUID id) {
    return root().resolve(String.valueOf(tenant)).resolve(id.toString());
  }

  private static RuntimeException refused(IOException e) {
    String reason = String.valueOf(e.getMessage());
    return reason.contains("No space left") || reason.contains("quota exceeded")
        ? new Refusal(RefusalCode.STORAGE_FULL, e)
        : new UncheckedIOException(e);
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Left behind: " + file, e);
    }
  }

  private final class StagedOnDisk implements Staged {
    private final Path incoming;
    private final Arrival arrival;

    StagedOnDisk(Path incoming, Arrival arrival) {
      this.incoming = incoming;
      this.arrival = arrival;
    }

    @Override
    public Path path() {
      return incoming;
    }

    @Override
    public long size() {
      return arrival.size();
    }

    @Override
    public String sha256() {
      return arrival.sha256();
    }

    @Override
    public void keep(int tenant, UUID id) {
      Path place = place(tenant, id);
      end.onRollback(() -> forget(place));
      try {
        Files.createDirectories(place.getParent());
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        flush(place.getParent());
      } catch (IOException e) {
        throw refused(e);
      }
    }

    /** A move lasts only when the directory that names the file is on the disk too. */
    private static void flush(Path directory) throws IOException {
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true);
      }
    }

    @Override
    public void close() {
      forget(incoming);
    }
  }
}
