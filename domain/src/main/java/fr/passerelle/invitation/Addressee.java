package fr.passerelle.invitation;

/** What stands between an address and an invitation to the tenant. */
public enum Addressee {
  MEMBER,
  /** An invitation waits there. */
  INVITED,
  /** Somebody there has said no to an invitation, not long ago. */
  DECLINED,
  /** Somebody there wants no invitations from this tenant, for good. */
  OPTED_OUT
}
