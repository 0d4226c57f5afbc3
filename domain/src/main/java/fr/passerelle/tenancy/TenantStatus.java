package fr.passerelle.tenancy;

/** Only an ACTIVE tenant can be entered. */
public enum TenantStatus {
  ACTIVE,
  SUSPENDED,
  CLOSING
}
