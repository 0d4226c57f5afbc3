package fr.passerelle.firststeps;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Says how far the tenant has come, by facts alone: nothing is ticked off by hand. */
@UseCase
@Requires(Role.MANAGER)
public class SeeFirstSteps {
  private static final String FACTS =
      "select cast((select c.id from challenge c where c.status = 'DRAFT' order by c.id desc limit 1) as char),"
          + " exists (select 1 from challenge), exists (select 1 from challenge c where c.status <> 'DRAFT'),"
          + " exists (select 1 from invitation) or exists (select 1 from open_invitation)";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  public FirstSteps handle(Actor actor) {
    Object[] facts = (Object[]) em.createNativeQuery(FACTS).getSingleResult();
    return new FirstSteps(
        facts[0] == null ? null : UUID.fromString((String) facts[0]),
        isTrue(facts[1]),
        isTrue(facts[2]),
        isTrue(facts[3]));
  }

  private static boolean isTrue(Object fact) {
    return fact instanceof Boolean yes ? yes : ((Number) fact).intValue() == 1;
  }
}
