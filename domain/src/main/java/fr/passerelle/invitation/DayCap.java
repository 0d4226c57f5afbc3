package fr.passerelle.invitation;

import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How many invitations a tenant may send on one of its days: people are to be chosen. Whoever takes
 * some holds the day's row until the transaction ends, so that no two take the same.
 */
@ApplicationScoped
public class DayCap {
  /** Where a deployment says nothing else ({@code PASSERELLE_INVITATIONS_A_DAY}). */
  private static final String USUAL = "500";

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String TODAY = "select sent from invitation_day where day = ?1";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Settings settings;

  public int most() {
    return Integer.parseInt(settings.optional("passerelle.invitations.a.day", USUAL));
  }

  /** How many are left today. */
  public int left(Instant now, ZoneId zone) {
    Integer sent = sent(TODAY, day(now, zone));
    return Math.max(0, most() - (sent == null ? 0 : sent));
  }

  /** Takes as many as are left, at most those wanted. */
  public int take(int wanted, Instant now, ZoneId zone) {
    String day = day(now, zone);
    Integer held = hold(day);
    if (held == null) {
      em.createNativeQuery("insert ignore into invitation_day (id, day, sent) values (?1, ?2, 0)")
          .setParameter(1, Ids.next().toString())
          .setParameter(2, day)
          .executeUpdate();
      held = hold(day);
    }
    int sent = held == null ? 0 : held;
    int taken = Math.max(0, Math.min(wanted, most() - sent));
    em.createNativeQuery("update invitation_day set sent = ?1 where day = ?2")
        .setParameter(1, sent + taken)
        .setParameter(2, day)
        .executeUpdate();
    return taken;
  }

  /** When the next day's invitations start to leave: in the morning, where the tenant is. */
  public Instant nextMorning(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone).plusDays(1).atTime(MORNING).atZone(zone).toInstant();
  }

  private Integer hold(String day) {
    return sent(TODAY + " for update", day);
  }

  private Integer sent(String query, String day) {
    List<?> rows = em.createNativeQuery(query).setParameter(1, day).getResultList();
    return rows.isEmpty() ? null : ((Number) rows.get(0)).intValue();
  }

  private static String day(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone).toString();
  }
}
