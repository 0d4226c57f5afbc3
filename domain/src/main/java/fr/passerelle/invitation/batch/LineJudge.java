package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.Addressee;
import fr.passerelle.invitation.Addressees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides which lines can leave: each address once, and none that is in, invited or unwilling. */
@ApplicationScoped
class LineJudge {
  @Inject Addressees addressees;
  @Inject Imports imports;

  /** Lines of a new list, in the order of the file. */
  void judge(List<ImportLine> lines, Instant now) {
    Set<String> known = new HashSet<>();
    List<ImportLine> candidates =
        lines.stream().filter(line -> line.isIn(LineState.READY)).toList();
    for (ImportLine line : candidates) {
      if (!known.add(line.getEmail())) {
        line.isSecond();
      }
    }
    meet(candidates.stream().filter(line -> line.isIn(LineState.READY)).toList(), now);
  }

  /** Judges anew all lines with this address, after one of them has changed. */
  void again(UUID importId, String email, Instant now) {
    List<ImportLine> same = imports.withAddress(importId, email);
    same.forEach(ImportLine::check);
    judge(same, now);
  }

  /** What has come up since the list was read. */
  void meet(Collection<ImportLine> lines, Instant now) {
    Map<String, Addressee> standing =
        addressees.standing(lines.stream().map(ImportLine::getEmail).toList(), now);
    lines.forEach(line -> line.meets(Optional.ofNullable(standing.get(line.getEmail()))));
  }
}
