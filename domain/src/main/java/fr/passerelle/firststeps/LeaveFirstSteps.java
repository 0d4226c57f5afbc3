package fr.passerelle.firststeps;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.InstantConverter;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Shows the person the first steps on their home page no more. Twice is once. */
@UseCase
@Requires(Role.MANAGER)
public class LeaveFirstSteps {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Clock clock;

  public void handle(Actor actor) {
    em.createNativeQuery(
            "insert into first_steps_left (id, person_id, left_at) select ?1, ?2, ?3 from dual"
                + " where not exists (select 1 from first_steps_left where person_id = ?2)")
        .setParameter(1, Ids.next().toString())
        .setParameter(2, actor.personId().toString())
        .setParameter(3, InstantConverter.utc(clock.instant()))
        .executeUpdate();
  }
}
