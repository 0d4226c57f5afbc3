package fr.passerelle.launcher.demo;

import fr.passerelle.launcher.demo.DemoContent.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Files of a tenant, kept where and how the product keeps them: {@code {tenant}/{id}}. */
final class DemoFiles {
  private final Scene scene;
  private final int tenant;

  DemoFiles(Scene scene, int tenant) {
    this.scene = scene;
    this.tenant = tenant;
  }

  /** A kept file. */
  record Kept(String id, String sha256) {}

  Kept keep(FileText file, String by, Instant at) {
    byte[] content = FileFormat.of(file.name()).bytes(file);
    Kept kept = new Kept(scene.moments().id(at), Hash.of(content));
    Path place = scene.files().resolve(String.valueOf(tenant)).resolve(kept.id());
    try {
      Files.createDirectories(place.getParent());
      Files.write(place, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    scene
        .into("stored_file", tenant, kept.id())
        .set("name", file.name())
        .set("media_type", FileFormat.of(file.name()).mediaType())
        .set("size", content.length)
        .set("sha256", kept.sha256())
        .set("uploaded_by", by)
        .set("uploaded_at", at);
    return kept;
  }
}
