package fr.passerelle.web.routing;

/** Who may pass a route. The use cases behind the page refuse again, by role. */
public enum Door {
  /** Anybody. */
  OPEN,
  /** Visitors; who is signed in goes on to the home page. */
  FRONT,
  /** Whoever has signed in. */
  PERSON,
  /** Those who run the platform. To others it does not exist. */
  OPERATOR,
  /** Anybody, in the tenant that the address names. */
  GUEST,
  /** The members of the tenant that the address names. To others it does not exist. */
  MEMBER
}
