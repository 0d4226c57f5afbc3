-- A company that asks for a space. It stands outside tenants, so the application has no view of this table: it goes through the
-- functions of db/doors.sql, each of which takes a secret, an id that only its maker knows, or the signed person.
CREATE TABLE core.sign_up (
  id UUID NOT NULL PRIMARY KEY,
  email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL COMMENT 'in small letters',
  email_domain VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  slug VARCHAR(40) CHARACTER SET ascii NOT NULL,
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  zone VARCHAR(40) CHARACTER SET ascii NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NULL COMMENT 'SHA-256 of the token, which is made when the mail is sent and stands in it alone; null before',
  asked_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  expires_at DATETIME(6) NOT NULL,
  waiting_email VARCHAR(254) COLLATE utf8mb4_bin NULL COMMENT 'the address, while the sign-up waits',
  held_slug VARCHAR(40) CHARACTER SET ascii NULL COMMENT 'the slug, while this holds it',
  opened_at DATETIME(6) NULL,
  opened_by UUID NULL,
  opened_tenant INT UNSIGNED NULL,
  UNIQUE KEY sign_up_token (token_hash),
  KEY sign_up_waiting (waiting_email),
  UNIQUE KEY sign_up_slug (held_slug),
  KEY sign_up_email (email, asked_at),
  KEY sign_up_domain (email_domain, asked_at),
  KEY sign_up_expiry (expires_at),
  KEY sign_up_opener (opened_by),
  FOREIGN KEY (opened_by) REFERENCES core.person (id),
  FOREIGN KEY (opened_tenant) REFERENCES core.tenant (id)
);

-- The tenant's organization at the identity provider; null until the job that makes it has run.
ALTER TABLE core.tenant ADD organization_id UUID NULL;

-- Who does not want to be shown the first steps any more.
CREATE TABLE core.first_steps_left (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  left_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY left_once (tenant_id, person_id),
  KEY left_person (person_id) IGNORED,
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);
