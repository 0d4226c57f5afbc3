-- What people and tenants take away, what is forgotten for a person, and how long a tenant keeps what is over.

-- A person's own export, over all their tenants: outside of any. The bytes are a file of no tenant.
CREATE TABLE core.person_export (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  ready_at DATETIME(6) NULL,
  expires_at DATETIME(6) NULL COMMENT 'when its file goes; null until there is one',
  size BIGINT NULL COMMENT 'bytes',
  sha256 CHAR(64) CHARACTER SET ascii NULL,
  removed_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  KEY person_export_mine (person_id, asked_at),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- A person who asks to be forgotten. The row stays when it is done: a token that is still good must not write the name back.
CREATE TABLE core.erasure (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  told_at DATETIME(6) NULL COMMENT 'when the letter left that says how to take it back',
  due_at DATETIME(6) NOT NULL COMMENT 'until then it can be taken back',
  taken_back_at DATETIME(6) NULL,
  done_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  KEY erasure_mine (person_id, asked_at),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- Everything of a tenant, for its owners.
CREATE TABLE core.tenant_export (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  asked_by UUID NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  ready_at DATETIME(6) NULL,
  expires_at DATETIME(6) NULL COMMENT 'when its file goes; null until there is one',
  size BIGINT NULL COMMENT 'bytes',
  sha256 CHAR(64) CHARACTER SET ascii NULL,
  removed_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (asked_by) REFERENCES core.person (id)
);

-- Somebody who came with an imported tenant and has not signed in here: whoever proves the address takes the row over.
CREATE TABLE core.awaited_person (
  person_id UUID NOT NULL PRIMARY KEY,
  tenant INT UNSIGNED NOT NULL COMMENT 'the imported tenant, in which alone the row is used',
  FOREIGN KEY (person_id) REFERENCES core.person (id),
  FOREIGN KEY (tenant) REFERENCES core.tenant (id)
);

ALTER TABLE core.challenge
  ADD anonymised_at DATETIME(6) NULL COMMENT 'when the names of its contributors were taken away, as the tenant keeps them no longer';

-- The settings page asks for it; null keeps names for as long as the tenant is there.
ALTER TABLE core.tenant ADD COLUMN IF NOT EXISTS retention_months SMALLINT NULL;

-- Addresses that want no invitations are hashed with the tenant's number. A tenant that was imported keeps the number it had, or the promise
-- would be lost.
ALTER TABLE core.tenant ADD opt_out_number INT UNSIGNED NULL COMMENT 'the number it had where it came from; null for its own';
