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

  @Override
  public void add(StoredFile file) {
    em.persist(file);
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
