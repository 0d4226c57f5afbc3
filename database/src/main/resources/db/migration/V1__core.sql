-- The tables of Passerelle. Each one that belongs to a tenant starts with tenant_id, has PRIMARY KEY (tenant_id, id) and refers to
-- others by (tenant_id, other_id): a reference across tenants is impossible. The application sees the generated views in `app` only.
-- Times are UTC. Texts are Markdown where their name ends in _md. Enumerations hold the constants of the Java enums.

-- Outside any tenant ------------------------------------------------------------------------------------------------------------

CREATE TABLE core.tenant (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE',
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  zone VARCHAR(40) CHARACTER SET ascii NOT NULL,
  colour CHAR(7) CHARACTER SET ascii NOT NULL,
  tagline_fr VARCHAR(240) NULL,
  tagline_en VARCHAR(240) NULL,
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  UNIQUE KEY tenant_slug (slug)
);

-- The id is the subject that the identity provider gives the person.
CREATE TABLE core.person (
  id UUID NOT NULL PRIMARY KEY,
  email VARCHAR(254) NOT NULL,
  email_verified BOOLEAN NOT NULL,
  display_name VARCHAR(120) NOT NULL,
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  KEY person_email (email)
);

-- Membership and invitations ---------------------------------------------------------------------------------------------------

CREATE TABLE core.membership (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  circle VARCHAR(16) CHARACTER SET ascii NOT NULL,
  roles VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'comma separated, in the order of the enum',
  status VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE',
  since DATETIME(6) NOT NULL,
  until DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY membership_person (tenant_id, person_id),
  KEY membership_mine (person_id, tenant_id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- Files ------------------------------------------------------------------------------------------------------------------------

CREATE TABLE core.stored_file (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  name VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) CHARACTER SET ascii NOT NULL,
  size BIGINT NOT NULL COMMENT 'bytes',
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  uploaded_by UUID NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (uploaded_by) REFERENCES core.person (id)
);

-- Challenges -------------------------------------------------------------------------------------------------------------------

CREATE TABLE core.challenge (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  title VARCHAR(160) NOT NULL,
  brief_md MEDIUMTEXT NOT NULL,
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  deadline DATETIME(6) NULL,
  zone VARCHAR(40) CHARACTER SET ascii NOT NULL,
  confidentiality VARCHAR(12) CHARACTER SET ascii NOT NULL,
  terms_md TEXT NOT NULL,
  terms_version INT NOT NULL DEFAULT 1,
  scale INT NOT NULL COMMENT 'highest number of points of a criterion; the lowest is 1',
  team_max INT NOT NULL,
  submission_count INT NOT NULL DEFAULT 0 COMMENT 'submissions handed in at least once',
  created_by UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  published_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  KEY challenge_status (tenant_id, status, id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (created_by) REFERENCES core.person (id)
);

CREATE TABLE core.challenge_document (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  file_id UUID NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY document_challenge (tenant_id, challenge_id, id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES core.stored_file (tenant_id, id)
);

CREATE TABLE core.criterion (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  position INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  guidance VARCHAR(600) NOT NULL DEFAULT '',
  weight INT NOT NULL COMMENT 'per cent; those of a challenge sum to 100',
  PRIMARY KEY (tenant_id, id),
  KEY criterion_challenge (tenant_id, challenge_id, position),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id)
);

-- Who was let into a challenge by name (an invitation to it, or its jury), beside those whom its confidentiality lets in.
CREATE TABLE core.challenge_guest (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  person_id UUID NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY guest_once (tenant_id, challenge_id, person_id),
  KEY guest_mine (person_id, tenant_id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

CREATE TABLE core.terms_acceptance (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  person_id UUID NOT NULL,
  terms_version INT NOT NULL,
  accepted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY acceptance_once (tenant_id, challenge_id, person_id, terms_version),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

CREATE TABLE core.question (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  asked_by UUID NOT NULL,
  text VARCHAR(2000) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  answer VARCHAR(4000) NULL,
  answered_by UUID NULL,
  answered_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  KEY question_challenge (tenant_id, challenge_id, id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (asked_by) REFERENCES core.person (id),
  FOREIGN KEY (answered_by) REFERENCES core.person (id)
);

CREATE TABLE core.invitation (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  email VARCHAR(254) NOT NULL,
  circle VARCHAR(16) CHARACTER SET ascii NOT NULL,
  role VARCHAR(12) CHARACTER SET ascii NOT NULL,
  challenge_id UUID NULL,
  message VARCHAR(2000) NOT NULL DEFAULT '',
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NULL COMMENT 'SHA-256 of the token, which is made when the mail is sent and stands in it alone; null before',
  invited_by UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  expires_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  accepted_by UUID NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY invitation_token (tenant_id, token_hash),
  KEY invitation_email (tenant_id, email),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (invited_by) REFERENCES core.person (id),
  FOREIGN KEY (accepted_by) REFERENCES core.person (id)
);

-- Case work --------------------------------------------------------------------------------------------------------------------

CREATE TABLE core.team (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  name VARCHAR(60) NOT NULL,
  captain_id UUID NOT NULL,
  join_code CHAR(26) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY team_name (tenant_id, challenge_id, name),
  UNIQUE KEY team_code (tenant_id, join_code),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (captain_id) REFERENCES core.person (id)
);

CREATE TABLE core.team_member (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  team_id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  person_id UUID NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY one_team_a_challenge (tenant_id, challenge_id, person_id),
  KEY team_members (tenant_id, team_id),
  KEY team_mine (person_id, tenant_id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES core.team (tenant_id, id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- The solution of one team: its shared draft, and how many versions of it were handed in.
CREATE TABLE core.submission (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  team_id UUID NOT NULL,
  draft_title VARCHAR(160) NOT NULL DEFAULT '',
  draft_md MEDIUMTEXT NOT NULL,
  draft_note VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'a word to the jury',
  draft_saved_at DATETIME(6) NULL,
  draft_saved_by UUID NULL,
  latest_version INT NOT NULL DEFAULT 0 COMMENT '0: never handed in',
  submitted_at DATETIME(6) NULL COMMENT 'of the latest version',
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY submission_team (tenant_id, team_id),
  KEY submission_challenge (tenant_id, challenge_id, id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES core.team (tenant_id, id),
  FOREIGN KEY (draft_saved_by) REFERENCES core.person (id)
);

-- A version as it was handed in: never changed, never removed.
CREATE TABLE core.submission_version (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  submission_id UUID NOT NULL,
  number INT NOT NULL,
  title VARCHAR(160) NOT NULL,
  body_md MEDIUMTEXT NOT NULL,
  note VARCHAR(1000) NOT NULL,
  submitted_by UUID NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 over the texts and the hashes of the deliverables',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY version_number (tenant_id, submission_id, number),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES core.submission (tenant_id, id),
  FOREIGN KEY (submitted_by) REFERENCES core.person (id)
);

-- A file of a solution: in the draft while removed_in is null, and in each version from first_version to before removed_in.
CREATE TABLE core.deliverable (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  submission_id UUID NOT NULL,
  file_id UUID NOT NULL,
  first_version INT NOT NULL COMMENT 'the first version that was or will be handed in with it',
  removed_in INT NULL COMMENT 'the first version that was or will be handed in without it',
  PRIMARY KEY (tenant_id, id),
  KEY deliverable_submission (tenant_id, submission_id, id),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES core.submission (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES core.stored_file (tenant_id, id)
);

-- Judging, deciding, thanking ----------------------------------------------------------------------------------------------------

CREATE TABLE core.evaluation (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  submission_id UUID NOT NULL,
  juror_id UUID NOT NULL,
  version_number INT NOT NULL COMMENT 'the version of the submission that was judged',
  status VARCHAR(8) CHARACTER SET ascii NOT NULL,
  comment VARCHAR(4000) NOT NULL DEFAULT '',
  total DECIMAL(5,2) NULL COMMENT 'out of 100; null until handed in',
  submitted_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY evaluation_once (tenant_id, submission_id, juror_id),
  KEY evaluation_challenge (tenant_id, challenge_id, juror_id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES core.submission (tenant_id, id),
  FOREIGN KEY (juror_id) REFERENCES core.person (id)
);

CREATE TABLE core.score (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  evaluation_id UUID NOT NULL,
  criterion_id UUID NOT NULL,
  points INT NULL COMMENT 'null while a draft says nothing yet',
  comment VARCHAR(2000) NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY score_once (tenant_id, evaluation_id, criterion_id),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES core.evaluation (tenant_id, id),
  FOREIGN KEY (tenant_id, criterion_id) REFERENCES core.criterion (tenant_id, id)
);

CREATE TABLE core.decision (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  submission_id UUID NOT NULL,
  outcome VARCHAR(8) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  what_changes VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'what this changes for the SME itself',
  decided_by UUID NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY decision_once (tenant_id, submission_id),
  KEY decision_challenge (tenant_id, challenge_id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES core.submission (tenant_id, id),
  FOREIGN KEY (decided_by) REFERENCES core.person (id)
);

CREATE TABLE core.thanks (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  challenge_id UUID NOT NULL,
  person_id UUID NOT NULL,
  message VARCHAR(2000) NOT NULL,
  thanked_by UUID NOT NULL,
  thanked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY thanked_once (tenant_id, challenge_id, person_id),
  KEY thanks_mine (person_id, tenant_id),
  FOREIGN KEY (tenant_id, challenge_id) REFERENCES core.challenge (tenant_id, id),
  FOREIGN KEY (person_id) REFERENCES core.person (id),
  FOREIGN KEY (thanked_by) REFERENCES core.person (id)
);

-- What all features use ------------------------------------------------------------------------------------------------------------

CREATE TABLE core.mail (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  template VARCHAR(40) CHARACTER SET ascii NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  locale VARCHAR(5) CHARACTER SET ascii NOT NULL,
  words TEXT NOT NULL COMMENT 'JSON object: the placeholders of the template',
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id)
);

CREATE TABLE core.audit_entry (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  actor_id UUID NULL,
  act VARCHAR(60) CHARACTER SET ascii NOT NULL,
  target_id UUID NULL,
  details VARCHAR(1000) NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id)
);

-- An answer that a creating request got, given again to the same request sent twice.
CREATE TABLE core.idempotent_answer (
  tenant_id INT UNSIGNED NOT NULL DEFAULT 0,
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET ascii NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  status INT NOT NULL,
  location VARCHAR(300) NULL,
  etag VARCHAR(40) NULL,
  body MEDIUMTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY answer_once (tenant_id, person_id, idempotency_key),
  KEY answer_age (tenant_id, created_at),
  FOREIGN KEY (tenant_id) REFERENCES core.tenant (id)
);
