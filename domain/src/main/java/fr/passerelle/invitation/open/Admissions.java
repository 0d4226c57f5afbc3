package fr.passerelle.invitation.open;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who came by the open invitations of the tenant that is entered. */
public interface Admissions {
  void add(Admission admission);

  /** Locked until the transaction ends. */
  Optional<Admission> lock(UUID id);

  Optional<Admission> find(UUID id);

  Optional<Admission> of(UUID openInvitationId, UUID personId);

  /** Name and address of whoever asked, who may be no member. */
  Applicant applicant(UUID id);

  /** How many wait at the invitation. */
  int waiting(UUID openInvitationId);

  /** Rows newest first, before {@code before}; status null for all. */
  List<AdmissionRow> page(AdmissionStatus status, UUID before, int limit);
}
