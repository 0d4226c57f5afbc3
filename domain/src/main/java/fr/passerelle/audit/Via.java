package fr.passerelle.audit;

/** The door by which an act came in. */
public enum Via {
  PAGE,
  API,
  /** Nobody asked for it at that moment. */
  JOB,
  /** From outside the tenant, by those who run the platform. */
  OPERATOR
}
