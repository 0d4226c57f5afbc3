package fr.passerelle.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Acts of a kind, as readers look for them. */
public enum ActGroup {
  /** Who is in the tenant, and as what. */
  PEOPLE(
      "ConfirmSignUp",
      "AcceptInvitation",
      "JoinByOpenInvitation",
      "AdmitPerson",
      "RefusePerson",
      "ChangeMember",
      "SuspendMember",
      "RestoreMember",
      "LeaveTenant",
      "RemoveMember",
      "ErasePerson"),
  PARTNERS("MakePartner", "AddPartner", "LeavePartner"),
  INVITATIONS(
      "InviteContributor",
      "ResendInvitation",
      "RevokeInvitation",
      "ExtendInvitation",
      "RemindInvitation",
      "RemindInvited",
      "PreviewInvitations",
      "ConfirmImport",
      "DiscardImport",
      "MakeOpenInvitation",
      "RevokeOpenInvitation"),
  CHALLENGES(
      "OpenChallenge",
      "ReviseChallenge",
      "PublishChallenge",
      "ArchiveChallenge",
      "AttachDocument",
      "DetachDocument",
      "AnswerQuestion"),
  /** What contributors do in a challenge, as far as others rely on it. */
  SOLUTIONS("FormTeam", "JoinTeam", "AddTeammate", "LeaveTeam", "SubmitSolution"),
  DECISIONS("EvaluateSubmission", "DecideSubmission", "ThankContributor"),
  /** How the tenant shows itself and stands, and what is done with its own records. */
  RECORDS(
      "ChangeSettings",
      "ChangeDefaults",
      "ChangeSignInRules",
      "ChangeLogo",
      "RemoveLogo",
      "ExportAuditLog",
      "AskTenantExport",
      "ReadTenantExport",
      "ApplyRetention",
      "CloseLeftAlone",
      "CloseTenant",
      "ReopenTenant",
      "SuspendTenant",
      "LiftSuspension");

  private final Set<String> acts;

  ActGroup(String... acts) {
    this.acts = Set.of(acts);
  }

  public Set<String> acts() {
    return acts;
  }

  /** The group of an act; empty for one that nobody knows any more. */
  public static Optional<ActGroup> of(String act) {
    return Arrays.stream(values()).filter(group -> group.acts.contains(act)).findFirst();
  }
}
