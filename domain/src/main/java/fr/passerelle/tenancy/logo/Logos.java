package fr.passerelle.tenancy.logo;

import fr.passerelle.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The logo of the tenant that is entered: in every shape, or none. */
@ApplicationScoped
public class Logos {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /** The logo as PNG; empty where there is none. */
  public Optional<byte[]> find(LogoShape shape) {
    return em.createQuery("select l from Logo l where l.shape = :shape", Logo.class)
        .setParameter("shape", shape)
        .getResultStream()
        .findFirst()
        .map(Logo::image);
  }

  void put(LogoShape shape, byte[] png) {
    em.persist(new Logo(Ids.next(), shape, png));
  }

  void clear() {
    em.createQuery("delete from Logo l").executeUpdate();
  }
}
