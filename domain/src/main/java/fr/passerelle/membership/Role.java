package fr.passerelle.membership;

/** What a member may do in a tenant. */
public enum Role {
  /** Answers for the tenant: everything that admins and managers may, and the tenant itself. */
  OWNER,
  /** Decides who may enter, as what, until when. */
  ADMIN,
  /** Runs challenges: opens, decides, thanks. */
  MANAGER,
  /** Judges submissions. */
  JUROR,
  /** Takes part in challenges. */
  CONTRIBUTOR,
  /** School staff: sees the own students' teams, never scores them. */
  OBSERVER;

  /** Whether a holder of this role may do all that the other one may. */
  public boolean includes(Role other) {
    return this == other || (this == OWNER && (other == ADMIN || other == MANAGER));
  }
}
