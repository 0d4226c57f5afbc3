-- Views that are not one tenant-owned table each; the others are generated. Every one is MERGE, runs with the rights of a locked
-- account, and is bounded by the signed tenant or the signed person. Re-created at each migration. ${view} stands for the head.
--
-- A MERGE view is no barrier: the server may evaluate the reader's condition before the view's own, and a condition can tell what it saw
-- (a user variable, an error). So no foreign row may even be read: the first table is entered by the index on the signed tenant or
-- person (FORCE INDEX), and the others only from there, in the order written (STRAIGHT_JOIN, or LEFT JOIN), by their primary keys.

-- Finds the number behind a slug; nothing else of a tenant is seen from outside.
${view} app.tenant_directory AS SELECT id, slug, status FROM core.tenant;

-- The tenant that is entered; nothing is left of one that is erased.
${view} app.tenant AS
  SELECT slug, name, status, status_since, standing_act, suspended_reason, ends_at, locale, zone, colour, logo, tagline_fr, tagline_en,
    second_factor, created_at, organization_id, version
  FROM core.tenant FORCE INDEX (PRIMARY) WHERE id = ctx.tenant() AND status <> 'ERASED';

-- What a tenant's admins set; its slug, its status and its organization are not theirs to write.
${view} app.tenant_settings AS
  SELECT CONCAT(slug) AS slug, name, locale, zone, colour, logo, tagline_fr, tagline_en, second_factor, retention_months, challenge_locale, challenge_scale,
    challenge_days, challenge_team_max, challenge_confidentiality, challenge_terms_md, version
  FROM core.tenant FORCE INDEX (PRIMARY) WHERE id = ctx.tenant() WITH CASCADED CHECK OPTION;

-- Written by app.know_me alone: a verified address opens doors.
${view} app.me AS
  SELECT id, email, email_verified, display_name, locale, created_at, seen_at
  FROM core.person FORCE INDEX (PRIMARY) WHERE id = ctx.person() WITH CASCADED CHECK OPTION;

-- Somebody who left without their name has none here, and no address.
${view} app.member AS
  SELECT m.person_id, m.id AS membership_id, COALESCE(m.alias, p.display_name) AS display_name, IF(m.alias IS NULL, p.email, '') AS email, p.locale, m.circle, m.roles, m.status, m.since
  FROM core.membership m FORCE INDEX (PRIMARY, membership_person)
  STRAIGHT_JOIN core.person p FORCE INDEX (PRIMARY) ON p.id = m.person_id
  WHERE m.tenant_id = ctx.tenant();

-- Whoever asked to come in by an open invitation: no member yet, and known to the tenant by having asked.
${view} app.applicant AS
  SELECT a.id AS admission_id, a.person_id, COALESCE(m.alias, p.display_name) AS display_name, IF(m.alias IS NULL, p.email, '') AS email, p.locale
  FROM core.admission a FORCE INDEX (PRIMARY)
  STRAIGHT_JOIN core.person p FORCE INDEX (PRIMARY) ON p.id = a.person_id
  LEFT JOIN core.membership m FORCE INDEX (membership_person) ON m.tenant_id = a.tenant_id AND m.person_id = a.person_id
  WHERE a.tenant_id = ctx.tenant();

-- With whether first steps are left, for those whose they are.
${view} app.my_membership AS
  SELECT t.slug, t.name, t.colour, t.status, m.circle, m.roles, m.since,
    (FIND_IN_SET('OWNER', m.roles) OR FIND_IN_SET('MANAGER', m.roles))
    AND t.status = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM core.first_steps_left l WHERE l.tenant_id = m.tenant_id AND l.person_id = m.person_id)
    AND NOT (EXISTS (SELECT 1 FROM core.challenge c WHERE c.tenant_id = m.tenant_id AND c.status <> 'DRAFT')
      AND (EXISTS (SELECT 1 FROM core.invitation i WHERE i.tenant_id = m.tenant_id)
        OR EXISTS (SELECT 1 FROM core.open_invitation o WHERE o.tenant_id = m.tenant_id))) AS first_steps
  FROM core.membership m FORCE INDEX (membership_mine)
  STRAIGHT_JOIN core.tenant t FORCE INDEX (PRIMARY) ON t.id = m.tenant_id
  WHERE m.person_id = ctx.person() AND m.status = 'ACTIVE' AND t.status IN ('ACTIVE', 'SUSPENDED', 'CLOSING');

-- What waits for a person, challenge by challenge; counts that only managers and jurors need are null for others.
${view} app.my_challenge AS
  SELECT t.slug, t.name AS tenant_name, t.colour, m.roles, c.id, c.title, c.status, c.deadline, c.zone, c.confidentiality,
    g.id IS NOT NULL AS guest,
    EXISTS (SELECT 1 FROM core.terms_acceptance a WHERE a.tenant_id = c.tenant_id AND a.challenge_id = c.id
      AND a.person_id = m.person_id AND a.terms_version = c.terms_version) AS terms_accepted,
    tm.team_id, s.id AS submission_id, s.latest_version, s.draft_saved_at, s.submitted_at,
    IF(FIND_IN_SET('JUROR', m.roles), (SELECT COUNT(*) FROM core.submission j WHERE j.tenant_id = c.tenant_id AND j.challenge_id = c.id
      AND j.latest_version > 0 AND NOT EXISTS (SELECT 1 FROM core.evaluation e WHERE e.tenant_id = j.tenant_id
      AND e.submission_id = j.id AND e.juror_id = m.person_id AND e.submitted_at IS NOT NULL)), NULL) AS to_judge,
    IF(FIND_IN_SET('OWNER', m.roles) OR FIND_IN_SET('MANAGER', m.roles), (SELECT COUNT(*) FROM core.submission j
      WHERE j.tenant_id = c.tenant_id AND j.challenge_id = c.id AND j.latest_version > 0 AND NOT EXISTS
      (SELECT 1 FROM core.decision d WHERE d.tenant_id = j.tenant_id AND d.submission_id = j.id)), NULL) AS to_decide,
    IF(FIND_IN_SET('OWNER', m.roles) OR FIND_IN_SET('MANAGER', m.roles), (SELECT COUNT(*) FROM core.membership w
      WHERE w.tenant_id = c.tenant_id
      AND NOT EXISTS (SELECT 1 FROM core.thanks th WHERE th.tenant_id = c.tenant_id AND th.challenge_id = c.id AND th.person_id = w.person_id)
      AND (EXISTS (SELECT 1 FROM core.team_member x JOIN core.submission y ON y.tenant_id = x.tenant_id AND y.team_id = x.team_id
          WHERE x.tenant_id = c.tenant_id AND x.challenge_id = c.id AND x.person_id = w.person_id AND y.latest_version > 0)
        OR EXISTS (SELECT 1 FROM core.evaluation v WHERE v.tenant_id = c.tenant_id AND v.challenge_id = c.id
          AND v.juror_id = w.person_id AND v.submitted_at IS NOT NULL))), NULL) AS to_thank
  FROM core.membership m FORCE INDEX (membership_mine)
  STRAIGHT_JOIN core.tenant t FORCE INDEX (PRIMARY) ON t.id = m.tenant_id AND t.status = 'ACTIVE'
  STRAIGHT_JOIN core.challenge c FORCE INDEX (PRIMARY, challenge_status) ON c.tenant_id = m.tenant_id AND c.status IN ('OPEN', 'DECIDED')
  LEFT JOIN core.challenge_guest g FORCE INDEX (guest_once) ON g.tenant_id = c.tenant_id AND g.challenge_id = c.id AND g.person_id = m.person_id
  LEFT JOIN core.team_member tm FORCE INDEX (one_team_a_challenge) ON tm.tenant_id = c.tenant_id AND tm.challenge_id = c.id AND tm.person_id = m.person_id
  LEFT JOIN core.submission s FORCE INDEX (submission_team) ON s.tenant_id = tm.tenant_id AND s.team_id = tm.team_id
  WHERE m.person_id = ctx.person() AND m.status = 'ACTIVE'
    AND (c.confidentiality = 'MEMBERS' OR g.id IS NOT NULL OR FIND_IN_SET('OWNER', m.roles) OR FIND_IN_SET('MANAGER', m.roles)
      OR FIND_IN_SET('JUROR', m.roles) OR FIND_IN_SET('OBSERVER', m.roles));

-- Decisions on the person's solutions.
${view} app.my_decision AS
  SELECT t.slug, t.name AS tenant_name, t.colour, c.id AS challenge_id, c.title, s.id AS submission_id, d.outcome, d.reason,
    COALESCE(w.alias, p.display_name) AS decided_by, d.decided_at
  FROM core.membership m FORCE INDEX (membership_mine)
  STRAIGHT_JOIN core.tenant t FORCE INDEX (PRIMARY) ON t.id = m.tenant_id AND t.status IN ('ACTIVE', 'CLOSING')
  STRAIGHT_JOIN core.team_member tm FORCE INDEX (team_person) ON tm.tenant_id = m.tenant_id AND tm.person_id = m.person_id
  STRAIGHT_JOIN core.submission s FORCE INDEX (submission_team) ON s.tenant_id = tm.tenant_id AND s.team_id = tm.team_id
  STRAIGHT_JOIN core.decision d FORCE INDEX (decision_once) ON d.tenant_id = s.tenant_id AND d.submission_id = s.id
  STRAIGHT_JOIN core.challenge c FORCE INDEX (PRIMARY) ON c.tenant_id = s.tenant_id AND c.id = s.challenge_id
  STRAIGHT_JOIN core.person p FORCE INDEX (PRIMARY) ON p.id = d.decided_by
  LEFT JOIN core.membership w FORCE INDEX (membership_person) ON w.tenant_id = d.tenant_id AND w.person_id = d.decided_by
  WHERE m.person_id = ctx.person() AND m.status = 'ACTIVE';

-- Thanks said to the person; they stay theirs after they have left.
${view} app.my_thanks AS
  SELECT t.slug, t.name AS tenant_name, t.colour, c.id AS challenge_id, c.title, h.message, COALESCE(w.alias, p.display_name) AS thanked_by, h.thanked_at
  FROM core.thanks h FORCE INDEX (thanks_mine)
  STRAIGHT_JOIN core.tenant t FORCE INDEX (PRIMARY) ON t.id = h.tenant_id
  STRAIGHT_JOIN core.challenge c FORCE INDEX (PRIMARY) ON c.tenant_id = h.tenant_id AND c.id = h.challenge_id
  STRAIGHT_JOIN core.person p FORCE INDEX (PRIMARY) ON p.id = h.thanked_by
  LEFT JOIN core.membership w FORCE INDEX (membership_person) ON w.tenant_id = h.tenant_id AND w.person_id = h.thanked_by
  WHERE h.person_id = ctx.person();

-- What a person has asked for themselves: copies of their data, and to be forgotten.
${view} app.my_export AS
  SELECT id, person_id, locale, asked_at, ready_at, expires_at, size, sha256, removed_at, version
  FROM core.person_export FORCE INDEX (person_export_mine) WHERE person_id = ctx.person() WITH CASCADED CHECK OPTION;

${view} app.my_erasure AS
  SELECT id, person_id, asked_at, told_at, due_at, taken_back_at, done_at, version
  FROM core.erasure FORCE INDEX (erasure_mine) WHERE person_id = ctx.person() WITH CASCADED CHECK OPTION;

-- For how many months after a challenge has closed the tenant keeps its contributors' names, null for always; and the number in its opt-outs.
${view} app.tenant_keeping AS
  SELECT retention_months, COALESCE(opt_out_number, id) AS opt_out_number, created_at
  FROM core.tenant FORCE INDEX (PRIMARY) WHERE id = ctx.tenant();
