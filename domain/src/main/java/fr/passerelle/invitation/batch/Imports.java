package fr.passerelle.invitation.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lists of the tenant that is entered, and their lines. */
public interface Imports {
  /** A new list with all its lines, in few statements. */
  void add(InvitationImport list, List<ImportLine> lines);

  Optional<InvitationImport> find(UUID id);

  /** Locked until the transaction ends. */
  Optional<InvitationImport> lock(UUID id);

  /** The list counts as changed, and has another version, whatever of it is the same. */
  void changed(InvitationImport list);

  Optional<ImportLine> line(UUID importId, UUID lineId);

  /** Lines with this address that are neither wrong nor taken out, in the order of the file. */
  List<ImportLine> withAddress(UUID importId, String email);

  /** The next lines in one of the states, in the order of the file. */
  List<ImportLine> next(UUID importId, Collection<LineState> states, int limit);

  /** Whether some line that will leave names no circle. */
  boolean circleNeeded(UUID importId);

  /** The domains of the lines that will leave and name no circle; those of many, not all. */
  List<String> domainsWithoutCircle(UUID importId);

  /** How many lines are in which state. */
  Map<LineState, Integer> count(UUID importId);

  /** Changes the state of all lines that have one, at once. */
  void turn(UUID importId, LineState from, LineState to);

  /** Forgets the lines of which nothing has left. */
  void forgetUnsent(UUID importId);

  /** Rows newest first, before {@code before}. */
  List<ImportRow> page(UUID before, int limit);

  /** Lines in the order of the file, after {@code after}; {@code states} empty for all. */
  List<LineRow> lines(UUID importId, Collection<LineState> states, UUID after, int limit);
}
