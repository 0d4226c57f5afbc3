package fr.passerelle.identity.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.identity.reconcile.Finding.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final UUID LUMEN = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final String OWNER = "tenant/lumen";

  private static List<Kind> kinds(List<ExpectedOrganization> expected, FoundOrganization... found) {
    return Comparison.of(expected, List.of(found), Set.of("tenant"), Set.of(OWNER)).stream()
        .map(Finding::kind)
        .toList();
  }

  private static List<ExpectedOrganization> lumen(UUID known) {
    return List.of(new ExpectedOrganization(OWNER, "lumen", "Atelier Lumen", known));
  }

  private static FoundOrganization found(UUID id, String name, boolean enabled, String mark) {
    return new FoundOrganization(id, "lumen", name, enabled, mark);
  }

  @Test
  void saysNothingWhereAllIsWell() {
    assertEquals(List.of(), kinds(lumen(LUMEN), found(LUMEN, "Atelier Lumen", true, OWNER)));
  }

  @Test
  void acceptsTheLongNameOfASecondCompanyOfThatName() {
    assertEquals(
        List.of(), kinds(lumen(LUMEN), found(LUMEN, "Atelier Lumen (lumen)", true, OWNER)));
  }

  @Test
  void missesWhatWasDeleted() {
    assertEquals(List.of(Kind.MISSING), kinds(lumen(LUMEN)));
    assertEquals(List.of(Kind.MISSING), kinds(lumen(null)));
  }

  @Test
  void seesEverythingThatIsWrongWithOne() {
    assertEquals(
        List.of(Kind.UNMARKED, Kind.CLOSED, Kind.RENAMED),
        kinds(lumen(LUMEN), found(LUMEN, "Lumière", false, null)));
  }

  @Test
  void knowsItsOwnByTheMarkWhereTheIdIsAnother() {
    assertEquals(List.of(), kinds(lumen(OTHER), found(LUMEN, "Atelier Lumen", true, OWNER)));
  }

  @Test
  void takesNothingForItsOwnByTheAliasAlone() {
    assertEquals(
        List.of(Kind.TAKEN, Kind.UNKNOWN),
        kinds(lumen(null), found(LUMEN, "Atelier Lumen", true, null)));
    assertEquals(
        List.of(Kind.TAKEN, Kind.UNKNOWN),
        kinds(lumen(null), found(LUMEN, "Atelier Lumen", true, "partner/lumen")));
  }

  @Test
  void takesNothingThatHasAnothersMark() {
    assertEquals(
        List.of(Kind.TAKEN, Kind.UNKNOWN),
        kinds(lumen(LUMEN), found(LUMEN, "Atelier Lumen", true, "partner/lumen")));
  }

  @Test
  void findsTheOrphanOfATenantThatIsNoMore() {
    assertEquals(List.of(Kind.ORPHAN), kinds(List.of(), found(OTHER, "Gone", true, "tenant/gone")));
    assertEquals(List.of(), kinds(List.of(), found(OTHER, "Gone", false, "tenant/gone")));
  }

  @Test
  void leavesAloneWhatBelongsToATenantThatIsNotActive() {
    assertEquals(List.of(), kinds(List.of(), found(LUMEN, "Atelier Lumen", true, OWNER)));
  }

  @Test
  void leavesAloneWhatNobodyKnows() {
    assertEquals(List.of(Kind.UNKNOWN), kinds(List.of(), found(OTHER, "École", true, null)));
  }
}
