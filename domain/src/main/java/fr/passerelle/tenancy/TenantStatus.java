package fr.passerelle.tenancy;

/**
 * The life of a tenant. It is ACTIVE from the moment in which it is opened. An operator makes it
 * SUSPENDED, with a reason, and lifts that again; an owner makes it CLOSING and takes that back
 * within thirty days. After them it is ERASED, for good: what is left holds its slug for a while
 * and says nothing.
 */
public enum TenantStatus {
  ACTIVE,
  /** Nobody gets in; its members are told why. */
  SUSPENDED,
  /** It can be read, and nothing in it changes any more. */
  CLOSING,
  ERASED
}
