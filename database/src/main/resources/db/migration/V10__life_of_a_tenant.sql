-- The life of a tenant (ACTIVE, SUSPENDED, CLOSING, ERASED), its logo, and the rest of its settings.
ALTER TABLE core.tenant
  ADD status_since DATETIME(6) NULL COMMENT 'null: since it was made' AFTER status,
  ADD standing_act UUID NULL COMMENT 'the act that led to the status' AFTER status_since,
  ADD suspended_reason VARCHAR(500) NULL COMMENT 'in the words of the operator' AFTER standing_act,
  ADD ends_at DATETIME(6) NULL COMMENT 'when a closing tenant is erased' AFTER suspended_reason,
  ADD slug_until DATETIME(6) NULL COMMENT 'until when an erased tenant holds its slug' AFTER ends_at,
  ADD logo CHAR(16) CHARACTER SET ascii NULL COMMENT 'the version of its logo; null for none',
  ADD retention_months SMALLINT NULL DEFAULT 24 COMMENT 'months after a challenge is closed until its solutions go; null: kept',
  ADD challenge_locale VARCHAR(5) CHARACTER SET ascii NULL COMMENT 'of a new challenge, like all that follow; null: as the tenant writes',
  ADD challenge_scale INT NOT NULL DEFAULT 4,
  ADD challenge_days INT NULL COMMENT 'from its beginning to its deadline; null: none is filled in',
  ADD challenge_team_max INT NOT NULL DEFAULT 5,
  ADD challenge_confidentiality VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'MEMBERS',
  ADD challenge_terms_md TEXT NULL COMMENT 'null: the usual text';

-- Nobody who has a tenant already has asked that anything in it be forgotten.
UPDATE core.tenant SET retention_months = NULL;

-- A logo in the two shapes that we show. It was drawn anew from what was uploaded: nothing else of that file is kept.
CREATE TABLE core.tenant_logo (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  shape VARCHAR(8) CHARACTER SET ascii NOT NULL,
  image MEDIUMBLOB NOT NULL COMMENT 'PNG',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY logo_shape (tenant_id, shape),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id)
);

-- What operators did to tenants. It outlives them, so it refers to none, and it says nothing of what is in one.
CREATE TABLE core.operator_act (
  id UUID NOT NULL PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  operator_id UUID NULL COMMENT 'null: the platform itself, when the time had come',
  act VARCHAR(24) CHARACTER SET ascii NOT NULL,
  tenant INT UNSIGNED NOT NULL,
  slug VARCHAR(40) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(500) NOT NULL DEFAULT ''
);

-- The letters that say that a tenant is gone: its own were erased with it. Each is forgotten once it is sent.
CREATE TABLE core.farewell (
  id UUID NOT NULL PRIMARY KEY,
  tenant INT UNSIGNED NOT NULL,
  email VARCHAR(254) NOT NULL,
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL COMMENT 'of the tenant',
  slug VARCHAR(40) CHARACTER SET ascii NOT NULL,
  erased_at DATETIME(6) NOT NULL,
  KEY farewell_tenant (tenant)
);
