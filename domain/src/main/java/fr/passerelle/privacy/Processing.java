package fr.passerelle.privacy;

import java.util.List;

/**
 * Something that is done with personal data: an entry of the register. Its words stand in the
 * bundle {@code fr.passerelle.privacy.privacy} under {@code <NAME>.purpose|data|people|basis|
 * recipients}.
 */
public enum Processing {
  /** Signing in, and being known by name. */
  ACCOUNT(true, RetentionRule.ACCOUNT),
  /** A company asks for its space. */
  SIGN_UP(true, RetentionRule.SIGN_UPS),
  INVITATION(false, RetentionRule.INVITATIONS, RetentionRule.LISTS),
  MEMBERSHIP(false, RetentionRule.ACCOUNT),
  CONTRIBUTION(false, RetentionRule.NAMES, RetentionRule.DRAFTS),
  /** Judging, deciding and thanking. */
  DECISION(false, RetentionRule.NAMES),
  LETTERS(false, RetentionRule.LETTERS),
  LOG(false, RetentionRule.LOG),
  EXPORT(false, RetentionRule.EXPORTS);

  private final boolean ofPlatform;
  private final List<RetentionRule> rules;

  Processing(boolean ofPlatform, RetentionRule... rules) {
    this.ofPlatform = ofPlatform;
    this.rules = List.of(rules);
  }

  /** Whether Passerelle itself answers for it, rather than the company of the tenant. */
  public boolean isOfPlatform() {
    return ofPlatform;
  }

  /** For how long its data are kept. */
  public List<RetentionRule> rules() {
    return rules;
  }
}
