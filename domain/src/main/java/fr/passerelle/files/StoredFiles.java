package fr.passerelle.files;

import java.util.Optional;
import java.util.UUID;

/** What the tenant that is entered knows of its files. */
public interface StoredFiles {
  void add(StoredFile file);

  Optional<StoredFile> find(UUID fileId);

  void remove(StoredFile file);
}
