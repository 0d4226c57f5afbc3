-- Partners stand outside tenants: each is known once, and many tenants may work with it. The application has no view of these tables; it
-- goes through the functions of db/doors.sql, which show a partner to its maintainers, to the tenants that work with it, and to jobs.
CREATE TABLE core.partner (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  website VARCHAR(300) NOT NULL DEFAULT '',
  contact_name VARCHAR(120) NOT NULL DEFAULT '',
  contact_email VARCHAR(254) NOT NULL DEFAULT '',
  alias VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'its name at the identity provider',
  created_at DATETIME(6) NOT NULL,
  removed_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0 COMMENT 'counts what people changed',
  revision INT NOT NULL DEFAULT 0 COMMENT 'counts every change',
  UNIQUE KEY partner_alias (alias),
  KEY partner_name (name)
);

-- Who maintains it. Whoever made it does so for a while: until its own contact has accepted.
CREATE TABLE core.partner_maintainer (
  partner_id UUID NOT NULL,
  person_id UUID NOT NULL,
  since DATETIME(6) NOT NULL,
  provisional BOOLEAN NOT NULL,
  PRIMARY KEY (partner_id, person_id),
  KEY maintainer_person (person_id),
  FOREIGN KEY (partner_id) REFERENCES core.partner (id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- What people, and the jobs, did with a partner. Jobs name such a row: its id is never shown, so that nobody else can.
CREATE TABLE core.partner_act (
  id UUID NOT NULL PRIMARY KEY,
  partner_id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  person_id UUID NULL COMMENT 'null for a job',
  act VARCHAR(40) CHARACTER SET ascii NOT NULL,
  details VARCHAR(300) NOT NULL DEFAULT '',
  KEY act_partner (partner_id, at),
  FOREIGN KEY (partner_id) REFERENCES core.partner (id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

CREATE TABLE core.partner_letter (
  id UUID NOT NULL PRIMARY KEY COMMENT 'the act that asked for it',
  partner_id UUID NOT NULL,
  email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL COMMENT 'in small letters',
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  invited_by UUID NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NULL COMMENT 'SHA-256 of the token, which stands in the letter alone; null before it is sent',
  sent_at DATETIME(6) NULL,
  expires_at DATETIME(6) NOT NULL,
  accepted_at DATETIME(6) NULL,
  UNIQUE KEY partner_letter_token (token_hash),
  KEY letter_partner (partner_id),
  FOREIGN KEY (partner_id) REFERENCES core.partner (id),
  FOREIGN KEY (invited_by) REFERENCES core.person (id)
);

CREATE TABLE core.partner_domain (
  id UUID NOT NULL PRIMARY KEY,
  partner_id UUID NOT NULL,
  name VARCHAR(253) CHARACTER SET ascii NOT NULL,
  token CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(8) CHARACTER SET ascii NOT NULL,
  how VARCHAR(8) CHARACTER SET ascii NULL COMMENT 'DNS or OPERATOR; null before it is verified',
  added_at DATETIME(6) NOT NULL,
  verified_at DATETIME(6) NULL,
  checked_at DATETIME(6) NULL,
  answer VARCHAR(8) CHARACTER SET ascii NULL COMMENT 'what the last look at the record found',
  failing_since DATETIME(6) NULL COMMENT 'since when the record of a verified domain is not found',
  verified_name VARCHAR(253) CHARACTER SET ascii NULL COMMENT 'the name, while verified: of one partner alone',
  UNIQUE KEY domain_once (partner_id, name),
  UNIQUE KEY domain_verified (verified_name),
  FOREIGN KEY (partner_id) REFERENCES core.partner (id)
);

CREATE TABLE core.partner_provider (
  partner_id UUID NOT NULL PRIMARY KEY,
  protocol VARCHAR(4) CHARACTER SET ascii NOT NULL,
  settings TEXT NOT NULL COMMENT 'JSON, without the secret',
  secret VARCHAR(500) NULL COMMENT 'until the identity provider has taken it',
  generation INT NOT NULL COMMENT 'counts providers of other people: who signed in through one is nobody at the next',
  status VARCHAR(8) CHARACTER SET ascii NOT NULL,
  proof_code CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proved_at DATETIME(6) NULL,
  proved_email VARCHAR(254) NULL,
  ends_at DATETIME(6) NULL COMMENT 'end of the certificate',
  warned_days INT NULL COMMENT 'the last warning that was sent: how many days before the end',
  silent_since DATETIME(6) NULL COMMENT 'since when it does not answer',
  applied BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether the identity provider stands as this says',
  UNIQUE KEY provider_proof (proof_code),
  FOREIGN KEY (partner_id) REFERENCES core.partner (id)
);

-- That a tenant works with a partner, and the circle in which its people come in.
CREATE TABLE core.tenant_partner (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  partner_id UUID NOT NULL,
  circle VARCHAR(16) CHARACTER SET ascii NOT NULL,
  added_by UUID NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY tenant_partner_once (tenant_id, partner_id),
  KEY tenant_partner_partner (partner_id) IGNORED,
  KEY tenant_partner_adder (added_by) IGNORED,
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (partner_id) REFERENCES core.partner (id),
  FOREIGN KEY (added_by) REFERENCES core.person (id)
);
