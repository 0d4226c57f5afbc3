-- Invitations from a file, and the rest of an invitation's life.

-- A list of addresses that somebody uploaded. Nothing of it is sent before it is confirmed.
CREATE TABLE core.invitation_import (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  columns_found VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'one a line: what it was taken for, a tab, its heading',
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  counts VARCHAR(200) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT 'lines by state, as READY:196,ERROR:2',
  uploaded_by UUID NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  circle VARCHAR(16) CHARACTER SET ascii NULL COMMENT 'for lines that name none; null until confirmed, like all that follows',
  role VARCHAR(12) CHARACTER SET ascii NULL,
  challenge_id UUID NULL,
  message VARCHAR(2000) NOT NULL DEFAULT '',
  locale VARCHAR(5) CHARACTER SET ascii NULL,
  days INT NULL,
  basis VARCHAR(20) CHARACTER SET ascii NULL COMMENT 'the legal basis that was ticked',
  confirmed_by UUID NULL,
  confirmed_at DATETIME(6) NULL,
  resumes_at DATETIME(6) NULL COMMENT 'when the rest leaves that the cap of the day held back',
  ended_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (uploaded_by) REFERENCES core.person (id),
  FOREIGN KEY (confirmed_by) REFERENCES core.person (id)
);

-- Keeps what an invitation needs, and nothing else that stood in the file.
CREATE TABLE core.invitation_import_line (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  import_id UUID NOT NULL,
  number INT NOT NULL COMMENT 'in the file',
  email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL COMMENT 'as compared where it is one; as found where it is not',
  name VARCHAR(200) NOT NULL DEFAULT '',
  circle VARCHAR(16) CHARACTER SET ascii NULL,
  circle_found VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'what stood there where it names no circle',
  locale VARCHAR(5) CHARACTER SET ascii NULL,
  locale_found VARCHAR(60) NOT NULL DEFAULT '',
  state VARCHAR(16) CHARACTER SET ascii NOT NULL,
  problem VARCHAR(30) CHARACTER SET ascii NULL COMMENT 'the code of the refusal behind the state',
  invitation_id UUID NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY import_line_number (tenant_id, import_id, number),
  KEY import_line_state (tenant_id, import_id, state, id),
  KEY import_line_email (tenant_id, import_id, email),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES core.invitation_import (tenant_id, id),
  FOREIGN KEY (tenant_id, invitation_id) REFERENCES core.invitation (tenant_id, id)
);

-- How many invitations left on a day of the tenant's: the cap of the day.
CREATE TABLE core.invitation_day (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  day DATE NOT NULL,
  sent INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY invitation_day_once (tenant_id, day),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id)
);

-- Who wants no more invitations from this tenant. A hash is enough to keep the promise: no list of people who said no.
CREATE TABLE core.invitation_opt_out (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the tenant and the address',
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY opt_out_once (tenant_id, address_hash),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id)
);

ALTER TABLE core.invitation
  ADD COLUMN name VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'as it stood in the file' AFTER email,
  ADD COLUMN import_id UUID NULL AFTER invited_by,
  ADD COLUMN stop_code CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'in the link by which the receiver opts out; outlives further letters' AFTER token_hash,
  ADD COLUMN seen_at DATETIME(6) NULL COMMENT 'when the page behind its link was first opened' AFTER sent_at,
  ADD COLUMN reminded_at DATETIME(6) NULL AFTER seen_at,
  ADD COLUMN problem VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'why the mail server took no letter for it' AFTER answered_at,
  ADD UNIQUE KEY invitation_stop (tenant_id, stop_code),
  ADD KEY invitation_status (tenant_id, status, expires_at),
  ADD CONSTRAINT invitation_of_import FOREIGN KEY (tenant_id, import_id) REFERENCES core.invitation_import (tenant_id, id);

-- A letter that the mail server refuses for good is not tried again.
ALTER TABLE core.mail ADD COLUMN refused_at DATETIME(6) NULL AFTER sent_at;
