package fr.passerelle.shared;

/**
 * Why a rule says no. Each has its words, in French and English, in the bundle {@code
 * fr.passerelle.shared.refusals}.
 */
public enum RefusalCode {
  /** Missing, or somebody else's: never tell which. */
  NOT_FOUND,
  SIGN_IN_FIRST,
  NOT_ALLOWED,
  /** The tenant has its owners and admins confirm with a second factor or a passkey. */
  SECOND_FACTOR_NEEDED,
  /** Nothing but this account leads the person in; a password would. */
  LAST_WAY_IN,
  /** The account is the partner's own, who made it and keeps it. */
  WAY_IN_OF_PARTNER,
  /** No partner of ours has this address. */
  PARTNER_UNKNOWN,
  /** The identity provider does not answer. */
  IDENTITY_AWAY,
  /** Somebody else changed it since it was read. */
  CHANGED_MEANWHILE,
  /** Others are changing the same thing; nothing was done, and trying again will do. */
  BUSY,
  ALREADY_THERE,
  /** A field is empty that must not be. */
  REQUIRED,
  /** A text is too long; argument: the most characters. */
  TOO_LONG,
  /** A number is out of its range; arguments: least, most. */
  OUT_OF_RANGE,
  INVALID_EMAIL,
  COLOUR_UNKNOWN,

  /** Arguments: since when, an Instant; why, in the operator's words. */
  TENANT_SUSPENDED,
  /** It can only be read; argument: when it is erased, an Instant. */
  TENANT_CLOSING,
  TENANT_NOT_CLOSING,
  TENANT_NOT_SUSPENDED,
  TENANT_SUSPENDED_ALREADY,
  /** What was typed is not the tenant's address; argument: the slug. */
  SLUG_DIFFERS,
  /** No PNG, JPEG or WebP that can be drawn. */
  LOGO_UNREADABLE,
  /** Argument: the most kilobytes. */
  LOGO_TOO_LARGE,
  /** Arguments: the least and the most pixels of a side. */
  LOGO_OUT_OF_SIZE,

  DEADLINE_PAST,
  /** Argument: the sum that the weights have. */
  WEIGHTS_NOT_100,
  NO_CRITERION,
  /** Rubric and terms stay as they were when the challenge was published. */
  RULES_FROZEN,
  /** A published deadline can only be put later. */
  DEADLINE_EARLIER,
  NOT_A_DRAFT,
  /** The challenge no longer, or not yet, takes solutions; argument: the deadline, an Instant. */
  CHALLENGE_CLOSED,
  TERMS_NOT_ACCEPTED,
  TERMS_CHANGED,
  /** A solution still waits for its decision. */
  NOT_DECIDED,
  /** Argument: how many people wait for thanks. */
  THANKS_WAITING,

  FILE_EMPTY,
  /** Argument: the most megabytes. */
  FILE_TOO_LARGE,
  /** Argument: what the file really is, a media type. */
  FILE_TYPE_REFUSED,
  /** The content is not what the name says; arguments: name's media type, content's. */
  FILE_LIES,
  TOO_MANY_FILES,
  STORAGE_FULL,

  /** A space has this slug, or a sign-up holds it. */
  SLUG_TAKEN,
  SLUG_RESERVED,
  /** Arguments: the least and the most characters. */
  SLUG_MALFORMED,
  SIGN_UP_UNKNOWN,
  SIGN_UP_EXPIRED,
  SIGN_UP_USED,
  /** Argument: the address of the sign-up, which its reader typed or received. */
  SIGN_UP_FOR_SOMEBODY_ELSE,
  /** Argument: the most spaces that one person opens. */
  SPACES_ENOUGH,
  /** Too much from one place; argument: from when on it will do, an Instant. */
  TRY_LATER,

  INVITATION_UNKNOWN,
  INVITATION_EXPIRED,
  INVITATION_USED,
  INVITATION_REVOKED,
  /** Argument: the invited address, masked. */
  INVITATION_FOR_SOMEBODY_ELSE,
  EMAIL_NOT_VERIFIED,
  OPEN_INVITATION_UNKNOWN,
  OPEN_INVITATION_EXPIRED,
  OPEN_INVITATION_REVOKED,
  /** As many people as its cap allows have come in. */
  OPEN_INVITATION_FULL,
  /** The address is of another domain than the invitation is for; argument: its domains. */
  DOMAIN_NOT_ALLOWED,
  /** Argument: what was typed. */
  INVALID_DOMAIN,
  /** Nobody owns it alone: a suffix, or one that gives everybody an address; argument: the name. */
  DOMAIN_OF_EVERYBODY,
  /** Another partner holds it. */
  DOMAIN_TAKEN,
  NO_VERIFIED_DOMAIN,
  INVALID_WEBSITE,
  /** Not over TLS, or inside of somebody's network. */
  ADDRESS_NOT_ALLOWED,
  PROVIDER_SILENT,
  PROVIDER_UNREADABLE,
  PROVIDER_NOT_TESTED,
  CERTIFICATE_ENDED,
  PROOF_UNKNOWN,
  /** The person did not sign in through the provider that is to be proved. */
  PROOF_ANOTHER_WAY,
  /** The address is of no verified domain of the partner. */
  PROOF_ANOTHER_DOMAIN,
  PARTNER_LETTER_FOR_SOMEBODY_ELSE,
  /** Argument: from when on the person can ask again, an Instant. */
  ADMISSION_REFUSED,
  /** Somebody else has decided about the request meanwhile. */
  ADMISSION_DECIDED,
  ALREADY_MEMBER,
  ALREADY_INVITED,
  OPTED_OUT,
  /** Somebody at this address wants no invitations from here; nothing more is told. */
  ADDRESS_OPTED_OUT,
  /** Argument: until when nobody there is invited anew, an Instant. */
  DECLINED_LATELY,
  /** Argument: from when on they can be reminded again, an Instant. */
  REMINDED_LATELY,
  /** Argument: how many may leave a day. */
  INVITATIONS_SPENT,
  LIST_UNREADABLE,
  /** Argument: the most lines. */
  LIST_TOO_LONG,
  NO_ADDRESS_COLUMN,
  /** Confirmed or discarded: its lines stay as they are. */
  IMPORT_CLOSED,
  NOTHING_TO_SEND,
  /** Argument: what stands there. */
  UNKNOWN_CIRCLE,
  /** Argument: what stands there. */
  UNKNOWN_LANGUAGE,
  /** Somebody who answers for the tenant must be left. */
  LAST_OWNER,
  /** The only one who maintains a partner. */
  LAST_MAINTAINER,
  /** Argument: the name of a partner that nobody would maintain any more. */
  ONLY_MAINTAINER_OF,
  /** Argument: the name of a space that would have no owner any more. */
  ONLY_OWNER_OF,
  /** What was to be typed to confirm was not. */
  CONFIRMATION_WRONG,
  MEMBERSHIP_SUSPENDED,

  TEAM_FULL,
  ALREADY_IN_A_TEAM,
  NOT_IN_THE_TEAM,
  TEAM_NAME_TAKEN,
  HANDED_IN_ALREADY,
  NOTHING_TO_HAND_IN,
  NOTHING_NEW,

  /** The jury's work starts after the deadline. */
  JURY_NOT_OPEN,
  JUROR_ON_TEAM,
  SCORES_MISSING,
  EVALUATION_HANDED_IN,
  NOT_HANDED_IN,
  ALREADY_DECIDED,
  ALREADY_THANKED,
  NOTHING_TO_THANK_FOR,

  /** The same Idempotency-Key with another request. */
  KEY_REUSED
}
