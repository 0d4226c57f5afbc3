package fr.passerelle.identity.reconcile;

import fr.passerelle.identity.Drift;
import fr.passerelle.identity.reconcile.Finding.Kind;
import fr.passerelle.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The job that compares and mends. What is there is read before what should be: whoever comes
 * meanwhile is at worst missing, never an orphan. No organization is ever deleted, because the
 * provider deletes accounts along with an organization. While the provider is away the job fails,
 * and is tried again.
 */
@ApplicationScoped
public class ReconcileIdentity {
  @Inject Organizations organizations;
  @Inject @Any Instance<ExpectedOrganizations> kinds;
  @Inject ReconciliationLog log;

  /** The job's target names the run. */
  public void run(Job job) throws Exception {
    List<FoundOrganization> found = organizations.all();
    List<ExpectedOrganization> expected = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> owners = new HashSet<>();
    for (ExpectedOrganizations kind : kinds) {
      names.add(kind.kind());
      owners.addAll(kind.owners(job.target()));
      expected.addAll(kind.all(job.target()));
    }
    List<Finding> findings = Comparison.of(expected, found, names, owners);
    for (Finding finding : findings) {
      mend(finding);
      log.note(job.target(), finding.kind(), finding.alias(), finding.owner());
    }
    noteIds(expected, found);
    boolean drifted = tend(job.target());
    if (!drifted && findings.stream().allMatch(finding -> finding.kind() == Kind.UNKNOWN)) {
      log.note(job.target(), Kind.NOTHING, "", "");
    }
  }

  /** Whether anything had drifted that is ours. */
  private boolean tend(UUID run) throws Exception {
    Set<Drift> all = EnumSet.noneOf(Drift.class);
    for (ExpectedOrganizations kind : kinds) {
      kind.tend(
          run,
          (alias, owner, drift) -> {
            log.note(run, drift, alias, owner);
            all.add(drift);
          });
    }
    all.remove(Drift.BROKER_UNKNOWN);
    return !all.isEmpty();
  }

  private void mend(Finding finding) throws Exception {
    switch (finding.kind()) {
      case MISSING -> {
        var made = organizations.create(finding.expected());
        if (made.isPresent()) {
          note(finding.expected(), made.get().id());
        }
      }
      case RENAMED, CLOSED, UNMARKED -> organizations.mend(finding.found(), finding.expected());
      case ORPHAN -> organizations.close(finding.found());
      case TAKEN, UNKNOWN, NOTHING -> {
        // Said, and left alone.
      }
    }
  }

  /** An id that we had not noted, or a former one: the mark says whose the organization is. */
  private void noteIds(List<ExpectedOrganization> expected, List<FoundOrganization> found)
      throws Exception {
    for (ExpectedOrganization wanted : expected) {
      for (FoundOrganization there : found) {
        if (wanted.owner().equals(there.mark()) && !there.id().equals(wanted.known())) {
          note(wanted, there.id());
        }
      }
    }
  }

  private void note(ExpectedOrganization wanted, UUID id) throws Exception {
    for (ExpectedOrganizations kind : kinds) {
      if (wanted.owner().startsWith(kind.kind() + "/")) {
        kind.note(wanted, id);
      }
    }
  }
}
