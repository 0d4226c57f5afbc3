package fr.passerelle.identity.reconcile;

import fr.passerelle.identity.reconcile.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lays what should be beside what is. An alias alone makes nothing ours: the mark or the id do. */
final class Comparison {
  private final Map<UUID, FoundOrganization> byId = new HashMap<>();
  private final Map<String, FoundOrganization> byAlias = new HashMap<>();
  private final List<FoundOrganization> found;

  private Comparison(List<FoundOrganization> found) {
    this.found = found;
    for (FoundOrganization organization : found) {
      byId.put(organization.id(), organization);
      byAlias.put(organization.alias(), organization);
    }
  }

  /**
   * @param kinds the kinds of owners that say what they expect
   * @param owners all owners that there are
   */
  static List<Finding> of(
      List<ExpectedOrganization> expected,
      List<FoundOrganization> found,
      Set<String> kinds,
      Set<String> owners) {
    return new Comparison(found).findings(expected, kinds, owners);
  }

  private List<Finding> findings(
      List<ExpectedOrganization> expected, Set<String> kinds, Set<String> owners) {
    List<Finding> findings = new ArrayList<>();
    Set<UUID> ours = new HashSet<>();
    for (ExpectedOrganization wanted : expected) {
      FoundOrganization there = mine(wanted);
      if (there != null) {
        ours.add(there.id());
        compare(wanted, there, findings);
      } else if (byAlias.containsKey(wanted.alias())) {
        findings.add(new Finding(Kind.TAKEN, wanted, byAlias.get(wanted.alias())));
      } else {
        findings.add(new Finding(Kind.MISSING, wanted, null));
      }
    }
    for (FoundOrganization other : found) {
      if (!ours.contains(other.id())) {
        nobodys(other, kinds, owners, findings);
      }
    }
    return findings;
  }

  private FoundOrganization mine(ExpectedOrganization wanted) {
    FoundOrganization known = wanted.known() == null ? null : byId.get(wanted.known());
    if (known != null && (known.mark() == null || known.mark().equals(wanted.owner()))) {
      return known;
    }
    FoundOrganization there = byAlias.get(wanted.alias());
    return there != null && wanted.owner().equals(there.mark()) ? there : null;
  }

  private static void compare(
      ExpectedOrganization wanted, FoundOrganization there, List<Finding> findings) {
    if (there.mark() == null) {
      findings.add(new Finding(Kind.UNMARKED, wanted, there));
    }
    if (!there.enabled()) {
      findings.add(new Finding(Kind.CLOSED, wanted, there));
    }
    if (!isNamed(there, wanted)) {
      findings.add(new Finding(Kind.RENAMED, wanted, there));
    }
  }

  /** Two owners may have one name, and the provider takes a name once: the second has its alias. */
  private static boolean isNamed(FoundOrganization there, ExpectedOrganization wanted) {
    return there.name().equals(wanted.name()) || there.name().equals(longName(wanted));
  }

  static String longName(ExpectedOrganization wanted) {
    return wanted.name() + " (" + wanted.alias() + ")";
  }

  private static void nobodys(
      FoundOrganization other, Set<String> kinds, Set<String> owners, List<Finding> findings) {
    String mark = other.mark();
    if (mark == null || !kinds.contains(mark.replaceFirst("/.*", ""))) {
      findings.add(new Finding(Kind.UNKNOWN, null, other));
    } else if (!owners.contains(mark) && other.enabled()) {
      findings.add(new Finding(Kind.ORPHAN, null, other));
    }
  }
}
