package fr.passerelle.acceptance.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** Statements of the application itself, in the running transaction and its tenant. */
@ApplicationScoped
public class AppSql {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  List<?> ask(String sql) {
    return em.createNativeQuery(sql).getResultList();
  }

  int change(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** The database's number of the connection that carries the running transaction. */
  long connection() {
    return ((Number) ask("SELECT CONNECTION_ID()").get(0)).longValue();
  }
}
