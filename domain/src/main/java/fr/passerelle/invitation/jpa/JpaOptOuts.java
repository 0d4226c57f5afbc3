package fr.passerelle.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import fr.passerelle.invitation.OptOuts;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.InstantConverter;
import fr.passerelle.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps hashes, and of the tenant too: no two tenants can tell that they know the same person. */
@ApplicationScoped
class JpaOptOuts implements OptOuts {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public boolean holds(String email) {
    return !among(List.of(email)).isEmpty();
  }

  @Override
  public Set<String> among(Collection<String> emails) {
    String tenant = number();
    Map<String, String> byHash =
        emails.stream().collect(toMap(email -> hash(tenant, email), email -> email, (a, b) -> a));
    Set<String> out = new HashSet<>();
    for (Collection<String> hashes : Pieces.of(byHash.keySet())) {
      Query query =
          em.createNativeQuery(
              "select address_hash from invitation_opt_out where address_hash in ("
                  + Pieces.marks(hashes.size())
                  + ")");
      int at = 1;
      for (String hash : hashes) {
        query.setParameter(at++, hash);
      }
      List<?> found = query.getResultList();
      out.addAll(found.stream().map(byHash::get).collect(Collectors.toSet()));
    }
    return out;
  }

  @Override
  public void add(String email, Instant now) {
    em.createNativeQuery(
            "insert ignore into invitation_opt_out (id, address_hash, since) values (?1, ?2, ?3)")
        .setParameter(1, Ids.next().toString())
        .setParameter(2, hash(number(), email))
        .setParameter(3, InstantConverter.utc(now))
        .executeUpdate();
  }

  /** The tenant's own, or the one it had in the installation that it came from. */
  private String number() {
    return em.createNativeQuery("select opt_out_number from tenant_keeping")
        .getSingleResult()
        .toString();
  }

  private static String hash(String tenant, String email) {
    return Sha256.of(tenant + " " + email);
  }
}
