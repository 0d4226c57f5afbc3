package fr.passerelle.membership;

/** How a contributor relates to the SME. */
public enum Circle {
  RELATION,
  COWORKING,
  INVESTOR,
  SUPPLIER,
  CUSTOMER,
  READER,
  NETWORK,
  STUDENT,
  SCHOOL_STAFF,
  EMPLOYEE
}
