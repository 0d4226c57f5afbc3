package fr.passerelle.invitation.jpa;

import fr.passerelle.invitation.Addressee;
import fr.passerelle.invitation.Addressees;
import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.OptOuts;
import fr.passerelle.membership.MembershipStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class JpaAddressees implements Addressees {
  private static final String INVITED =
      "select i.email, i.status from Invitation i where i.email in :emails"
          + " and (i.status = :sent and i.expiresAt > :now or i.status = :declined and i.answeredAt > :since)";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject OptOuts optOuts;

  /** From the weakest reason to the strongest: a member's opt-out tells nothing that matters. */
  @Override
  public Map<String, Addressee> standing(Collection<String> emails, Instant now) {
    Map<String, Addressee> standing = new HashMap<>();
    for (List<String> some : Pieces.of(emails)) {
      List<Object[]> invited =
          em.createQuery(INVITED, Object[].class)
              .setParameter("emails", some)
              .setParameter("sent", InvitationStatus.SENT)
              .setParameter("declined", InvitationStatus.DECLINED)
              .setParameter("now", now)
              .setParameter("since", now.minus(Invitation.PEACE))
              .getResultList();
      for (Object[] row : invited) {
        standing.merge(
            (String) row[0],
            row[1] == InvitationStatus.SENT ? Addressee.INVITED : Addressee.DECLINED,
            (one, other) -> one == Addressee.DECLINED ? one : other);
      }
    }
    optOuts.among(emails).forEach(email -> standing.put(email, Addressee.OPTED_OUT));
    for (List<String> some : Pieces.of(emails)) {
      em.createQuery(
              "select m.email from Member m where m.email in :emails and m.status <> :ended",
              String.class)
          .setParameter("emails", some)
          .setParameter("ended", MembershipStatus.ENDED)
          .getResultList()
          .forEach(email -> standing.put(email, Addressee.MEMBER));
    }
    return standing;
  }
}
