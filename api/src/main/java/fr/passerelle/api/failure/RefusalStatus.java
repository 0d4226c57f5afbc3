package fr.passerelle.api.failure;

import fr.passerelle.shared.RefusalCode;

/** The HTTP status of each rule that can say no. */
final class RefusalStatus {
  private RefusalStatus() {}

  static int of(RefusalCode code) {
    return switch (code) {
      case SIGN_IN_FIRST, SECOND_FACTOR_NEEDED -> 401;
      case NOT_ALLOWED,
          TENANT_SUSPENDED,
          JUROR_ON_TEAM,
          INVITATION_FOR_SOMEBODY_ELSE,
          SIGN_UP_FOR_SOMEBODY_ELSE,
          PARTNER_LETTER_FOR_SOMEBODY_ELSE,
          PROOF_ANOTHER_WAY,
          PROOF_ANOTHER_DOMAIN,
          EMAIL_NOT_VERIFIED,
          DOMAIN_NOT_ALLOWED ->
          403;
      case NOT_FOUND, INVITATION_UNKNOWN, OPEN_INVITATION_UNKNOWN, SIGN_UP_UNKNOWN, PROOF_UNKNOWN ->
          404;
      case INVITATION_EXPIRED,
          INVITATION_REVOKED,
          INVITATION_USED,
          SIGN_UP_EXPIRED,
          SIGN_UP_USED,
          OPEN_INVITATION_EXPIRED,
          OPEN_INVITATION_REVOKED ->
          410;
      case CHANGED_MEANWHILE -> 412;
      case FILE_TOO_LARGE, LOGO_TOO_LARGE -> 413;
      case FILE_TYPE_REFUSED, FILE_LIES, LIST_UNREADABLE, LOGO_UNREADABLE -> 415;
      case REQUIRED,
          TOO_LONG,
          OUT_OF_RANGE,
          INVALID_EMAIL,
          COLOUR_UNKNOWN,
          SLUG_DIFFERS,
          LOGO_OUT_OF_SIZE,
          INVALID_DOMAIN,
          DOMAIN_OF_EVERYBODY,
          INVALID_WEBSITE,
          ADDRESS_NOT_ALLOWED,
          PROVIDER_SILENT,
          PROVIDER_UNREADABLE,
          CERTIFICATE_ENDED,
          SLUG_RESERVED,
          SLUG_MALFORMED,
          DEADLINE_PAST,
          DEADLINE_EARLIER,
          WEIGHTS_NOT_100,
          NO_CRITERION,
          FILE_EMPTY,
          LIST_TOO_LONG,
          NO_ADDRESS_COLUMN,
          UNKNOWN_CIRCLE,
          UNKNOWN_LANGUAGE,
          PARTNER_UNKNOWN,
          CONFIRMATION_WRONG,
          SCORES_MISSING,
          NOTHING_TO_HAND_IN,
          KEY_REUSED ->
          422;
      case ALREADY_THERE,
          TENANT_CLOSING,
          TENANT_NOT_CLOSING,
          TENANT_NOT_SUSPENDED,
          TENANT_SUSPENDED_ALREADY,
          RULES_FROZEN,
          NOT_A_DRAFT,
          CHALLENGE_CLOSED,
          TERMS_NOT_ACCEPTED,
          TERMS_CHANGED,
          NOT_DECIDED,
          THANKS_WAITING,
          TOO_MANY_FILES,
          OPEN_INVITATION_FULL,
          DOMAIN_TAKEN,
          NO_VERIFIED_DOMAIN,
          PROVIDER_NOT_TESTED,
          ADMISSION_REFUSED,
          ADMISSION_DECIDED,
          SLUG_TAKEN,
          SPACES_ENOUGH,
          ALREADY_MEMBER,
          ALREADY_INVITED,
          LAST_OWNER,
          LAST_MAINTAINER,
          LAST_WAY_IN,
          WAY_IN_OF_PARTNER,
          ONLY_MAINTAINER_OF,
          ONLY_OWNER_OF,
          MEMBERSHIP_SUSPENDED,
          OPTED_OUT,
          ADDRESS_OPTED_OUT,
          DECLINED_LATELY,
          REMINDED_LATELY,
          INVITATIONS_SPENT,
          IMPORT_CLOSED,
          NOTHING_TO_SEND,
          TEAM_FULL,
          ALREADY_IN_A_TEAM,
          NOT_IN_THE_TEAM,
          TEAM_NAME_TAKEN,
          HANDED_IN_ALREADY,
          NOTHING_NEW,
          JURY_NOT_OPEN,
          EVALUATION_HANDED_IN,
          NOT_HANDED_IN,
          ALREADY_DECIDED,
          ALREADY_THANKED,
          NOTHING_TO_THANK_FOR ->
          409;
      case TRY_LATER -> 429;
      case BUSY, IDENTITY_AWAY -> 503;
      case STORAGE_FULL -> 507;
    };
  }
}
