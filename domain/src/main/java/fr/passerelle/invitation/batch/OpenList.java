package fr.passerelle.invitation.batch;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * A list that is not confirmed yet, and one of its lines in hand: what mending it has in common.
 */
@ApplicationScoped
class OpenList {
  @Inject Imports imports;
  @Inject LineJudge judge;
  @Inject Clock clock;

  /** Whoever changes a line holds the whole list, so that the counts are right. */
  ImportLine line(UUID importId, UUID lineId) {
    list(importId).refuseClosed();
    return imports.line(importId, lineId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  InvitationImport list(UUID importId) {
    return imports.lock(importId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  /** The line has left one address for another: lines that share either may now be first. */
  void changed(UUID importId, String before, String after) {
    imports.count(importId);
    judge.again(importId, before, clock.instant());
    if (!before.equals(after)) {
      judge.again(importId, after, clock.instant());
    }
    InvitationImport list = list(importId);
    list.counted(imports.count(importId));
    imports.changed(list);
  }
}
