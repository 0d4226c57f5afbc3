package fr.passerelle.files.jpa;

import fr.passerelle.files.StoredFile;
import fr.passerelle.files.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaStoredFiles implements StoredFiles {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /** Written at once, because what hangs on it refers to it. */
  @Override
  public void add(StoredFile file) {
    em.persist(file);
    em.flush();
  }

  @Override
  public Optional<StoredFile> find(UUID fileId) {
    return Optional.ofNullable(em.find(StoredFile.class, fileId));
  }

  @Override
  public void remove(StoredFile file) {
    em.remove(file);
  }
}
