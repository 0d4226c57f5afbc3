package fr.passerelle.shared;

/** How surely the identity provider knows who signed in. */
public enum SignInLevel {
  /** By one thing: a password, or a partner's word. */
  FIRST,
  /** By a second factor too, or by a passkey, which is two in one. */
  SECOND;

  private static final int SECOND_FROM = 2;

  /**
   * The level that a token tells in its claim {@code acr}; whatever is no number from two on is the
   * first one.
   *
   * @param acr null where the token tells none
   */
  public static SignInLevel of(String acr) {
    try {
      return acr != null && Integer.parseInt(acr) >= SECOND_FROM ? SECOND : FIRST;
    } catch (NumberFormatException unknown) {
      return FIRST;
    }
  }
}
