-- Functions through which the application reaches sign-ups, and makes tenants of them. None lists anything: each takes a secret, an id
-- that only its maker knows, or the signed person. They run with the rights of a locked account; ${door} stands for the head. A line
-- of $$ ends each. Times come from the application, which has one clock.

-- Whether a space could take the slug now: addresses of spaces are public anyway.
${door} app.slug_free(p_slug VARCHAR(40) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS BOOLEAN READS SQL DATA SQL SECURITY DEFINER
RETURN NOT EXISTS (SELECT 1 FROM core.tenant WHERE slug = p_slug)
  AND NOT EXISTS (SELECT 1 FROM core.sign_up WHERE held_slug = p_slug AND expires_at > p_now)
$$

-- Keeps a sign-up and holds its slug until it expires. Nobody has proved the address yet, so those of the same address that wait are left
-- alone: a stranger could cancel them.
${door} app.ask_sign_up(p_id UUID, p_email VARCHAR(254) CHARACTER SET utf8mb4, p_domain VARCHAR(254) CHARACTER SET utf8mb4,
  p_name VARCHAR(120) CHARACTER SET utf8mb4, p_slug VARCHAR(40) CHARACTER SET ascii, p_locale VARCHAR(5) CHARACTER SET ascii,
  p_zone VARCHAR(40) CHARACTER SET ascii, p_now DATETIME(6), p_expires DATETIME(6), p_email_most INT, p_domain_most INT)
RETURNS VARCHAR(12) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE EXIT HANDLER FOR 1062 RETURN 'SLUG_TAKEN';
  IF (SELECT COUNT(*) FROM core.sign_up WHERE email_domain = p_domain AND asked_at > p_now - INTERVAL 1 DAY) >= p_domain_most THEN
    RETURN 'DOMAIN_FULL';
  END IF;
  IF (SELECT COUNT(*) FROM core.sign_up WHERE email = p_email AND asked_at > p_now - INTERVAL 1 DAY) >= p_email_most THEN
    RETURN 'ENOUGH';
  END IF;
  IF EXISTS (SELECT 1 FROM core.tenant WHERE slug = p_slug) THEN
    RETURN 'SLUG_TAKEN';
  END IF;
  UPDATE core.sign_up SET waiting_email = NULL, held_slug = NULL WHERE held_slug = p_slug AND expires_at <= p_now;
  INSERT INTO core.sign_up (id, email, email_domain, name, slug, locale, zone, asked_at, expires_at, waiting_email, held_slug)
  VALUES (p_id, p_email, p_domain, p_name, p_slug, p_locale, p_zone, p_now, p_expires, p_email, p_slug);
  RETURN 'ASKED';
END
$$

-- What the letter of a sign-up says, once; from then on the token of this hash opens it.
${door} app.mail_sign_up(p_id UUID, p_hash CHAR(64) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS VARCHAR(2000) CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.sign_up SET token_hash = p_hash, sent_at = p_now
  WHERE id = p_id AND sent_at IS NULL AND waiting_email IS NOT NULL AND expires_at > p_now;
  IF ROW_COUNT() = 0 THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT JSON_OBJECT('email', email, 'name', name, 'slug', slug, 'locale', locale, 'zone', zone,
      'expiresAt', DATE_FORMAT(expires_at, '%Y-%m-%dT%H:%i:%s.%fZ')) FROM core.sign_up WHERE id = p_id);
END
$$

-- Forgets what nobody confirmed: personal data that nobody needs any more.
${door} app.forget_sign_ups(p_before DATETIME(6))
RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DELETE FROM core.sign_up WHERE expires_at < p_before AND opened_at IS NULL;
  RETURN ROW_COUNT();
END
$$

-- The sign-up of a token, for whoever holds it; changes nothing.
${door} app.read_sign_up(p_hash CHAR(64) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS VARCHAR(2000) CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
RETURN (SELECT JSON_OBJECT('email', s.email, 'name', s.name, 'slug', s.slug, 'locale', s.locale, 'zone', s.zone,
    'expiresAt', DATE_FORMAT(s.expires_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'openedBy', s.opened_by,
    'status', CASE WHEN s.opened_at IS NOT NULL THEN 'OPENED' WHEN s.waiting_email IS NULL OR s.expires_at <= p_now THEN 'EXPIRED'
      ELSE 'WAITING' END,
    'known', EXISTS (SELECT 1 FROM core.person p WHERE p.email = s.email))
  FROM core.sign_up s WHERE s.token_hash = p_hash)
$$

-- Makes a tenant of a sign-up, and its owner of the signed person, whose verified address must be the sign-up's. One row is locked
-- for the person and one for the sign-up: of parallel calls one goes first, and the others find what it did.
${door} app.open_sign_up(p_hash CHAR(64) CHARACTER SET ascii, p_now DATETIME(6), p_membership UUID, p_entry UUID,
  p_colour CHAR(7) CHARACTER SET ascii, p_most INT)
RETURNS VARCHAR(300) CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_my_email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_verified BOOLEAN;
  DECLARE v_id, v_opened_by UUID;
  DECLARE v_email, v_waiting VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_slug VARCHAR(40) CHARACTER SET ascii;
  DECLARE v_expires DATETIME(6);
  DECLARE v_tenant INT UNSIGNED;
  DECLARE EXIT HANDLER FOR 1062 RETURN JSON_OBJECT('outcome', 'SLUG_TAKEN');
  SELECT email, email_verified INTO v_my_email, v_verified FROM core.person WHERE id = v_me FOR UPDATE;
  SELECT id, email, waiting_email, slug, expires_at, opened_by, opened_tenant
  INTO v_id, v_email, v_waiting, v_slug, v_expires, v_opened_by, v_tenant
  FROM core.sign_up WHERE token_hash = p_hash FOR UPDATE;
  IF v_id IS NULL THEN
    RETURN JSON_OBJECT('outcome', 'UNKNOWN');
  END IF;
  IF v_opened_by = v_me THEN
    RETURN JSON_OBJECT('outcome', 'OPENED_BEFORE', 'slug', v_slug, 'tenant', CAST(v_tenant AS CHAR), 'id', v_id);
  END IF;
  IF v_opened_by IS NOT NULL THEN
    RETURN JSON_OBJECT('outcome', 'USED');
  END IF;
  IF v_waiting IS NULL OR v_expires <= p_now THEN
    RETURN JSON_OBJECT('outcome', 'EXPIRED');
  END IF;
  IF v_my_email IS NULL OR v_my_email <> v_email THEN
    RETURN JSON_OBJECT('outcome', 'SOMEBODY_ELSE', 'email', v_email);
  END IF;
  IF NOT v_verified THEN
    RETURN JSON_OBJECT('outcome', 'NOT_VERIFIED');
  END IF;
  IF (SELECT COUNT(*) FROM core.sign_up WHERE opened_by = v_me) >= p_most THEN
    RETURN JSON_OBJECT('outcome', 'ENOUGH');
  END IF;
  INSERT INTO core.tenant (slug, name, locale, zone, colour, created_at)
  SELECT slug, name, locale, zone, p_colour, p_now FROM core.sign_up WHERE id = v_id;
  SET v_tenant = LAST_INSERT_ID();
  INSERT INTO core.membership (tenant_id, id, person_id, circle, roles, since)
  VALUES (v_tenant, p_membership, v_me, 'EMPLOYEE', 'OWNER', p_now);
  INSERT INTO core.audit_entry (tenant_id, id, at, actor_id, act, target_id, details)
  VALUES (v_tenant, p_entry, p_now, v_me, 'ConfirmSignUp', v_id, v_slug);
  UPDATE core.sign_up SET waiting_email = NULL, held_slug = NULL, opened_at = p_now, opened_by = v_me, opened_tenant = v_tenant
  WHERE id = v_id;
  UPDATE core.sign_up SET waiting_email = NULL, held_slug = NULL WHERE waiting_email = v_email;
  RETURN JSON_OBJECT('outcome', 'OPENED', 'slug', v_slug, 'tenant', CAST(v_tenant AS CHAR), 'id', v_id);
END
$$

-- Notes the organization of the signed tenant, once.
${door} app.note_organization(p_organization UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET organization_id = p_organization WHERE id = ctx.tenant() AND organization_id IS NULL;
  RETURN ROW_COUNT() > 0;
END
$$

-- Whose wish this is: an export of theirs, or to be forgotten. Only the job that was made with the wish knows its id.
${door} app.person_of(p_wish UUID)
RETURNS CHAR(36) CHARACTER SET ascii READS SQL DATA SQL SECURITY DEFINER
RETURN COALESCE((SELECT person_id FROM core.person_export WHERE id = p_wish), (SELECT person_id FROM core.erasure WHERE id = p_wish))
$$

-- The tenants that keep anything about the signed person: as a member of any time, as somebody who asked to come in, or as an address that was
-- invited. The way from a person to their tenants, each of which is then entered by itself.
${door} app.my_tenants()
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SELECT email INTO v_email FROM core.person WHERE id = v_me AND email_verified AND email <> '';
  RETURN (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', t.id, 'slug', t.slug, 'name', t.name, 'colour', t.colour, 'locale', t.locale, 'zone', t.zone,
      'named', IF(m.alias IS NULL AND m.id IS NOT NULL, 1, 0),
      'lastOwner', IF(t.status <> 'CLOSING' AND m.status = 'ACTIVE' AND FIND_IN_SET('OWNER', m.roles) AND NOT EXISTS (SELECT 1 FROM core.membership o
        WHERE o.tenant_id = t.id AND o.person_id <> v_me AND o.status = 'ACTIVE' AND FIND_IN_SET('OWNER', o.roles)), 1, 0)))
    FROM core.tenant t LEFT JOIN core.membership m ON m.tenant_id = t.id AND m.person_id = v_me
    WHERE m.id IS NOT NULL
      OR EXISTS (SELECT 1 FROM core.admission a WHERE a.tenant_id = t.id AND a.person_id = v_me)
      OR EXISTS (SELECT 1 FROM core.invitation i WHERE i.tenant_id = t.id AND i.email = v_email));
END
$$

-- Takes the signed person's name and address out of the signed tenant's log, once their erasure is due; the acts stay. The log has no other
-- door to be changed by.
${door} app.forget_in_log(p_alias VARCHAR(40) CHARACTER SET utf8mb4, p_now DATETIME(6))
RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_tenant INT UNSIGNED DEFAULT ctx.tenant();
  DECLARE v_email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  IF NOT EXISTS (SELECT 1 FROM core.erasure WHERE person_id = v_me AND due_at <= p_now AND taken_back_at IS NULL AND done_at IS NULL) THEN
    RETURN 0;
  END IF;
  SELECT email, display_name INTO v_email, v_name FROM core.person WHERE id = v_me;
  UPDATE core.audit_entry SET details = REPLACE(details, v_email, p_alias), changes = REPLACE(changes, v_email, p_alias)
  WHERE tenant_id = v_tenant AND v_email <> '' AND (LOCATE(v_email, details) > 0 OR LOCATE(v_email, changes) > 0);
  UPDATE core.audit_entry SET details = REPLACE(details, v_name, p_alias), changes = REPLACE(changes, v_name, p_alias),
    from_address = IF(actor_id = v_me, NULL, from_address)
  WHERE tenant_id = v_tenant AND (actor_id = v_me OR person_id = v_me);
  RETURN ROW_COUNT();
END
$$

-- Forgets the signed person, once their erasure is due and no tenant names them any more; says what the last letter needs. The row stays for what
-- points at it, with nothing in it.
${door} app.forget_me(p_alias VARCHAR(40) CHARACTER SET utf8mb4, p_now DATETIME(6))
RETURNS VARCHAR(800) CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_erasure UUID;
  DECLARE v_email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE v_locale VARCHAR(5) CHARACTER SET ascii;
  SELECT email, locale INTO v_email, v_locale FROM core.person WHERE id = v_me FOR UPDATE;
  SELECT id INTO v_erasure FROM core.erasure
  WHERE person_id = v_me AND due_at <= p_now AND taken_back_at IS NULL AND done_at IS NULL LIMIT 1;
  IF v_erasure IS NULL OR EXISTS (SELECT 1 FROM core.membership WHERE person_id = v_me AND alias IS NULL) THEN
    RETURN NULL;
  END IF;
  UPDATE core.sign_up SET email = '', email_domain = '', waiting_email = NULL, held_slug = NULL, token_hash = NULL
  WHERE opened_by = v_me OR email = v_email;
  UPDATE core.person SET email = '', email_verified = FALSE, display_name = p_alias WHERE id = v_me;
  UPDATE core.erasure SET done_at = p_now WHERE id = v_erasure;
  RETURN JSON_OBJECT('email', v_email, 'locale', v_locale);
END
$$

-- The rows of imported tenants that wait for the signed person's proved address become the person's own, unless the person has come into that
-- tenant by another way meanwhile.
${door} app.take_over()
RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE v_old UUID;
  DECLARE v_tenant INT UNSIGNED;
  DECLARE v_taken INT DEFAULT 0;
  SELECT email INTO v_email FROM core.person WHERE id = v_me AND email_verified AND email <> '';
  IF v_email IS NULL THEN
    RETURN 0;
  END IF;
  WHILE TRUE DO
    SET v_old = NULL;
    SELECT a.person_id, a.tenant INTO v_old, v_tenant FROM core.person p JOIN core.awaited_person a ON a.person_id = p.id
    WHERE p.email = v_email AND CAST(p.email AS BINARY) = CAST(v_email AS BINARY) LIMIT 1;
    IF v_old IS NULL THEN
      RETURN v_taken;
    END IF;
    DELETE FROM core.awaited_person WHERE person_id = v_old;
    IF ROW_COUNT() = 0 THEN
      RETURN v_taken;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM core.membership WHERE tenant_id = v_tenant AND person_id = v_me)
        AND NOT EXISTS (SELECT 1 FROM core.admission WHERE tenant_id = v_tenant AND person_id = v_me) THEN
      ${moves}
      DELETE FROM core.person WHERE id = v_old;
      SET v_taken = v_taken + 1;
    END IF;
  END WHILE;
END
$$

-- Puts nobodies in the place of those who contributed to a challenge of the signed tenant, once the tenant keeps their names no longer. The months
-- and the server's own clock are asked here, so that nobody can have it done before its time.
${door} app.anonymise_challenge(p_challenge UUID, p_alias VARCHAR(40) CHARACTER SET utf8mb4, p_now DATETIME(6))
RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_tenant INT UNSIGNED DEFAULT ctx.tenant();
  DECLARE v_person, v_nobody UUID;
  DECLARE v_done INT DEFAULT 0;
  DECLARE v_ended BOOLEAN DEFAULT FALSE;
  DECLARE v_people CURSOR FOR
    SELECT person_id FROM core.team_member WHERE tenant_id = v_tenant AND challenge_id = p_challenge
    UNION SELECT captain_id FROM core.team WHERE tenant_id = v_tenant AND challenge_id = p_challenge
    UNION SELECT v.submitted_by FROM core.submission s JOIN core.submission_version v ON v.tenant_id = s.tenant_id AND v.submission_id = s.id
      WHERE s.tenant_id = v_tenant AND s.challenge_id = p_challenge
    UNION SELECT asked_by FROM core.question WHERE tenant_id = v_tenant AND challenge_id = p_challenge;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_ended = TRUE;
  IF NOT EXISTS (SELECT 1 FROM core.challenge c JOIN core.tenant t ON t.id = c.tenant_id WHERE c.tenant_id = v_tenant AND c.id = p_challenge
      AND c.status <> 'DRAFT' AND c.anonymised_at IS NULL
      AND c.deadline < LEAST(p_now, SYSDATE(6)) - INTERVAL t.retention_months MONTH FOR UPDATE) THEN
    RETURN 0;
  END IF;
  OPEN v_people;
  people: LOOP
    FETCH v_people INTO v_person;
    IF v_ended THEN
      LEAVE people;
    END IF;
    SET v_nobody = UUID();
    INSERT INTO core.person (id, email, email_verified, display_name, locale, created_at, seen_at)
    SELECT v_nobody, '', FALSE, p_alias, locale, p_now, p_now FROM core.person WHERE id = v_person;
    INSERT INTO core.membership (tenant_id, id, person_id, circle, roles, status, since, until, alias)
    SELECT v_tenant, UUID(), v_nobody, circle, 'CONTRIBUTOR', 'ENDED', since, p_now, p_alias FROM core.membership
    WHERE tenant_id = v_tenant AND person_id = v_person;
    UPDATE core.stored_file f JOIN core.deliverable d ON d.tenant_id = f.tenant_id AND d.file_id = f.id
      JOIN core.submission s ON s.tenant_id = d.tenant_id AND s.id = d.submission_id
    SET f.uploaded_by = v_nobody WHERE s.tenant_id = v_tenant AND s.challenge_id = p_challenge AND f.uploaded_by = v_person;
    UPDATE core.submission_version v JOIN core.submission s ON s.tenant_id = v.tenant_id AND s.id = v.submission_id
    SET v.submitted_by = v_nobody WHERE s.tenant_id = v_tenant AND s.challenge_id = p_challenge AND v.submitted_by = v_person;
    UPDATE core.submission SET draft_saved_by = v_nobody WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND draft_saved_by = v_person;
    UPDATE core.team SET captain_id = v_nobody WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND captain_id = v_person;
    UPDATE core.team_member SET person_id = v_nobody WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND person_id = v_person;
    UPDATE core.question SET asked_by = v_nobody WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND asked_by = v_person;
    UPDATE core.thanks SET person_id = v_nobody WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND person_id = v_person;
    UPDATE core.terms_acceptance SET person_id = v_nobody WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND person_id = v_person;
    DELETE FROM core.challenge_guest WHERE tenant_id = v_tenant AND challenge_id = p_challenge AND person_id = v_person;
    SET v_done = v_done + 1;
  END LOOP;
  CLOSE v_people;
  UPDATE core.challenge SET anonymised_at = p_now WHERE tenant_id = v_tenant AND id = p_challenge;
  RETURN v_done;
END
$$

-- Forgets entries of the signed tenant's log that are three years old by the server's own clock, a piece at a time.
${door} app.forget_log(p_before DATETIME(6), p_most INT)
RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DELETE FROM core.audit_entry WHERE tenant_id = ctx.tenant() AND at < LEAST(p_before, SYSDATE(6) - INTERVAL 3 YEAR) LIMIT p_most;
  RETURN ROW_COUNT();
END
$$
