package fr.passerelle.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** People, each visible to themselves alone. */
@ApplicationScoped
public class People {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /**
   * The person on whose behalf the transaction runs; they have been written down when they signed
   * in.
   */
  public Person me(UUID personId) {
    Person me = em.find(Person.class, personId);
    if (me == null) {
      throw new IllegalStateException("Nobody has signed in as " + personId);
    }
    return me;
  }
}
