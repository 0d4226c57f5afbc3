package fr.passerelle.identity.reconcile;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One organization a tenant; those of tenants that are not active are left as they are. */
@ApplicationScoped
class TenantOrganizations implements ExpectedOrganizations {
  private static final String KIND = "tenant";

  private record Entry(int id, String slug, boolean active) {}

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Doors doors;
  @Inject TenantTransaction transaction;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<ExpectedOrganization> all(UUID run) throws Exception {
    List<ExpectedOrganization> all = new ArrayList<>();
    for (Entry tenant : directory()) {
      if (tenant.active()) {
        all.add(transaction.run(tenant.id(), null, this::expected));
      }
    }
    return all;
  }

  @Override
  public List<String> owners(UUID run) throws Exception {
    return directory().stream().map(tenant -> owner(tenant.slug())).toList();
  }

  @Override
  public void note(ExpectedOrganization organization, UUID id) throws Exception {
    for (Entry tenant : directory()) {
      if (owner(tenant.slug()).equals(organization.owner())) {
        transaction.run(tenant.id(), null, () -> note(organization.known(), id));
      }
    }
  }

  @Override
  public void tend(UUID run, Telling telling) {
    // A tenant has an organization there, and nothing else.
  }

  private Object note(UUID gone, UUID id) {
    return gone == null
        ? doors.call("app.note_organization(?1)", id)
        : doors.call("app.replace_organization(?1, ?2)", gone, id);
  }

  /** The tenant that is entered; the database shows no other. */
  private ExpectedOrganization expected() {
    Object[] row =
        (Object[])
            em.createNativeQuery("select slug, name, cast(organization_id as char) from tenant")
                .getSingleResult();
    return new ExpectedOrganization(
        owner((String) row[0]),
        (String) row[0],
        (String) row[1],
        row[2] == null ? null : UUID.fromString((String) row[2]));
  }

  private List<Entry> directory() throws Exception {
    List<?> rows =
        transaction.run(
            0,
            null,
            () ->
                em.createNativeQuery("select id, slug, status from tenant_directory order by id")
                    .getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Entry(((Number) row[0]).intValue(), (String) row[1], "ACTIVE".equals(row[2])))
        .toList();
  }

  private static String owner(String slug) {
    return KIND + "/" + slug;
  }
}
