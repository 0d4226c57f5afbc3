-- Whether owners and admins confirm their sign-in with a second factor or a passkey.
ALTER TABLE core.tenant ADD second_factor BOOLEAN NOT NULL DEFAULT FALSE;

-- What the comparison of our records with the identity provider found and did. It stands outside tenants: operators read it.
CREATE TABLE core.reconciliation (
  id UUID NOT NULL PRIMARY KEY,
  run_id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  finding VARCHAR(16) CHARACTER SET ascii NOT NULL,
  organization VARCHAR(120) NOT NULL COMMENT 'alias of the organization; empty where a line is about the whole run',
  owner VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'whose organization it is, as its mark at the provider says; empty for nobody',
  KEY reconciliation_run (run_id, id),
  KEY reconciliation_age (at)
);
