-- Functions through which the application reaches sign-ups, makes tenants of them, and ends tenants. None lists anything but to operators: each takes a secret, an id
-- that only its maker knows, or the signed person. They run with the rights of a locked account; ${door} stands for the head. A line
-- of $$ ends each. Times come from the application, which has one clock.

-- Whether a space could take the slug now: addresses of spaces are public anyway.
${door} app.slug_free(p_slug VARCHAR(40) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS BOOLEAN READS SQL DATA SQL SECURITY DEFINER
RETURN NOT EXISTS (SELECT 1 FROM core.tenant WHERE slug = p_slug AND (slug_until IS NULL OR slug_until > p_now))
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
  IF EXISTS (SELECT 1 FROM core.tenant WHERE slug = p_slug AND (slug_until IS NULL OR slug_until > p_now)) THEN
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
  UPDATE core.tenant SET slug = CONCAT('~', id), slug_until = NULL WHERE slug = v_slug AND slug_until <= p_now;
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

-- Tenants as an operator sees them, by slug: how large they are, and nothing of what is in them. One alone, where p_one names it.
${door} app.operator_tenants(p_one VARCHAR(40) CHARACTER SET ascii, p_after VARCHAR(40) CHARACTER SET ascii,
  p_like VARCHAR(260) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, p_status VARCHAR(12) CHARACTER SET ascii, p_limit INT)
RETURNS LONGTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_all LONGTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR t IN (SELECT p.slug, p.name, p.status, p.status_since, p.created_at, p.ends_at, p.suspended_reason,
      (SELECT COUNT(*) FROM core.membership m WHERE m.tenant_id = p.id AND m.status = 'ACTIVE') AS members,
      (SELECT COUNT(*) FROM core.challenge c WHERE c.tenant_id = p.id) AS challenges,
      (SELECT COALESCE(SUM(f.size), 0) FROM core.stored_file f WHERE f.tenant_id = p.id) AS bytes,
      (SELECT DATE_FORMAT(a.at, '%Y-%m-%d') FROM core.audit_entry a FORCE INDEX (audit_newest)
        WHERE a.tenant_id = p.id AND (a.via IS NULL OR a.via <> 'OPERATOR') ORDER BY a.at DESC, a.id DESC LIMIT 1) AS last_day
      FROM core.tenant p
      WHERE p.slug > p_after AND p.slug NOT LIKE '~%' AND (p_one IS NULL OR p.slug = p_one)
        AND (p_like IS NULL OR p.slug LIKE p_like OR p.name LIKE p_like) AND (p_status IS NULL OR p.status = p_status)
      ORDER BY p.slug LIMIT p_limit) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('slug', t.slug, 'name', t.name, 'status', t.status,
      'since', DATE_FORMAT(COALESCE(t.status_since, t.created_at), '%Y-%m-%dT%H:%i:%s.%fZ'),
      'madeAt', DATE_FORMAT(t.created_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
      'endsAt', DATE_FORMAT(t.ends_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'reason', t.suspended_reason,
      'members', CAST(t.members AS CHAR), 'challenges', CAST(t.challenges AS CHAR), 'bytes', CAST(t.bytes AS CHAR), 'lastActivity', t.last_day));
  END FOR;
  RETURN CONCAT('[', v_all, ']');
END
$$

-- Keeps everybody out of a tenant until the suspension is lifted. Its number, or why not.
${door} app.suspend_tenant(p_slug VARCHAR(40) CHARACTER SET ascii, p_reason VARCHAR(500) CHARACTER SET utf8mb4, p_now DATETIME(6),
  p_act UUID, p_entry UUID)
RETURNS VARCHAR(16) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_tenant INT UNSIGNED;
  DECLARE v_status VARCHAR(12) CHARACTER SET ascii;
  SELECT id, status INTO v_tenant, v_status FROM core.tenant WHERE slug = p_slug FOR UPDATE;
  IF v_tenant IS NULL OR v_status = 'ERASED' THEN
    RETURN 'UNKNOWN';
  END IF;
  IF v_status = 'SUSPENDED' THEN
    RETURN 'SUSPENDED';
  END IF;
  UPDATE core.tenant SET status = 'SUSPENDED', status_since = p_now, suspended_reason = p_reason, standing_act = p_act WHERE id = v_tenant;
  INSERT INTO core.operator_act (id, at, operator_id, act, tenant, slug, reason)
  VALUES (p_act, p_now, v_me, 'SuspendTenant', v_tenant, p_slug, p_reason);
  INSERT INTO core.audit_entry (tenant_id, id, at, act, target_id, details, via)
  VALUES (v_tenant, p_entry, p_now, 'SuspendTenant', p_act, p_reason, 'OPERATOR');
  RETURN CAST(v_tenant AS CHAR);
END
$$

-- Lets a tenant's people in again; one that was closing goes on closing, and not before p_least is it erased.
${door} app.lift_suspension(p_slug VARCHAR(40) CHARACTER SET ascii, p_now DATETIME(6), p_least DATETIME(6), p_act UUID, p_entry UUID)
RETURNS VARCHAR(16) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_tenant INT UNSIGNED;
  DECLARE v_status VARCHAR(12) CHARACTER SET ascii;
  SELECT id, status INTO v_tenant, v_status FROM core.tenant WHERE slug = p_slug FOR UPDATE;
  IF v_tenant IS NULL OR v_status = 'ERASED' THEN
    RETURN 'UNKNOWN';
  END IF;
  IF v_status <> 'SUSPENDED' THEN
    RETURN 'NOT_SUSPENDED';
  END IF;
  UPDATE core.tenant SET status = IF(ends_at IS NULL, 'ACTIVE', 'CLOSING'), status_since = p_now, suspended_reason = NULL,
    ends_at = IF(ends_at IS NULL, NULL, GREATEST(ends_at, p_least)), standing_act = p_act WHERE id = v_tenant;
  INSERT INTO core.operator_act (id, at, operator_id, act, tenant, slug) VALUES (p_act, p_now, v_me, 'LiftSuspension', v_tenant, p_slug);
  INSERT INTO core.audit_entry (tenant_id, id, at, act, target_id, via)
  VALUES (v_tenant, p_entry, p_now, 'LiftSuspension', p_act, 'OPERATOR');
  RETURN CAST(v_tenant AS CHAR);
END
$$

-- What operators did, newest first, before an act.
${door} app.operator_acts(p_before UUID, p_limit INT)
RETURNS LONGTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_all LONGTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR a IN (SELECT o.id, o.at, o.operator_id, p.display_name, o.act, o.slug, o.reason FROM core.operator_act o
      LEFT JOIN core.person p ON p.id = o.operator_id WHERE o.id < p_before ORDER BY o.id DESC LIMIT p_limit) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('id', CAST(a.id AS CHAR),
      'at', DATE_FORMAT(a.at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'operatorId', CAST(a.operator_id AS CHAR), 'operator', a.display_name,
      'act', a.act, 'slug', a.slug, 'reason', a.reason));
  END FOR;
  RETURN CONCAT('[', v_all, ']');
END
$$

-- Closes the signed tenant, for an owner of it. Whether it is closing now by this.
${door} app.close_tenant(p_now DATETIME(6), p_end DATETIME(6), p_act UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET status = 'CLOSING', status_since = p_now, ends_at = p_end, standing_act = p_act
  WHERE id = ctx.tenant() AND status = 'ACTIVE' AND EXISTS (SELECT 1 FROM core.membership
    WHERE tenant_id = ctx.tenant() AND person_id = ctx.person() AND status = 'ACTIVE' AND FIND_IN_SET('OWNER', roles));
  RETURN ROW_COUNT() > 0;
END
$$

-- Takes the closing back, for an owner, before the end. Whether it is open again by this.
${door} app.reopen_tenant(p_now DATETIME(6), p_act UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET status = 'ACTIVE', status_since = p_now, ends_at = NULL, standing_act = p_act
  WHERE id = ctx.tenant() AND status = 'CLOSING' AND ends_at > p_now AND EXISTS (SELECT 1 FROM core.membership
    WHERE tenant_id = ctx.tenant() AND person_id = ctx.person() AND status = 'ACTIVE' AND FIND_IN_SET('OWNER', roles));
  RETURN ROW_COUNT() > 0;
END
$$

-- Erases the signed tenant, if it is closing and its time has come: every row of it, and what its own row said. What is left holds
-- the slug for a while. Returns what must follow: the organization at the identity provider, and the letters to those who owned it.
${door} app.erase_tenant(p_now DATETIME(6), p_slug_until DATETIME(6), p_act UUID)
RETURNS LONGTEXT CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_tenant INT UNSIGNED DEFAULT ctx.tenant();
  DECLARE v_slug VARCHAR(40) CHARACTER SET ascii;
  DECLARE v_name VARCHAR(120) CHARACTER SET utf8mb4;
  DECLARE v_organization UUID;
  SELECT slug, name, organization_id INTO v_slug, v_name, v_organization FROM core.tenant
  WHERE id = v_tenant AND status = 'CLOSING' AND ends_at <= p_now FOR UPDATE;
  IF v_slug IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO core.farewell (id, tenant, email, locale, name, slug, erased_at)
  SELECT UUID(), v_tenant, p.email, p.locale, v_name, v_slug, p_now FROM core.membership m JOIN core.person p ON p.id = m.person_id
  WHERE m.tenant_id = v_tenant AND m.status = 'ACTIVE' AND m.alias IS NULL AND FIND_IN_SET('OWNER', m.roles);
  DO ctx.erase_rows(v_tenant);
  UPDATE core.tenant SET status = 'ERASED', status_since = p_now, standing_act = p_act, slug_until = p_slug_until, name = '', tagline_fr = NULL,
    tagline_en = NULL, colour = '#000000', logo = NULL, organization_id = NULL, suspended_reason = NULL, challenge_terms_md = NULL
  WHERE id = v_tenant;
  INSERT INTO core.operator_act (id, at, act, tenant, slug) VALUES (p_act, p_now, 'EraseTenant', v_tenant, v_slug);
  RETURN JSON_OBJECT('organization', v_organization,
    'letters', (SELECT COALESCE(GROUP_CONCAT(id), '') FROM core.farewell WHERE tenant = v_tenant));
END
$$

-- What a farewell letter of the signed tenant says; nothing once it is sent.
${door} app.read_farewell(p_id UUID)
RETURNS VARCHAR(2000) CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
RETURN (SELECT JSON_OBJECT('email', email, 'locale', locale, 'name', name, 'slug', slug,
    'erasedAt', DATE_FORMAT(erased_at, '%Y-%m-%dT%H:%i:%s.%fZ'))
  FROM core.farewell WHERE id = p_id AND tenant = ctx.tenant())
$$

-- Forgets a farewell letter, once it is sent.
${door} app.forget_farewell(p_id UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DELETE FROM core.farewell WHERE id = p_id AND tenant = ctx.tenant();
  RETURN ROW_COUNT() > 0;
END
$$

-- The organization of the signed tenant is another one now: the former was deleted at the identity provider.
${door} app.replace_organization(p_gone UUID, p_organization UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET organization_id = p_organization WHERE id = ctx.tenant() AND organization_id = p_gone;
  RETURN ROW_COUNT() > 0;
END
$$

-- Writes down what a comparison with the identity provider found, and forgets what is older than the given moment. Nobody reads it here.
${door} app.note_reconciliation(p_id UUID, p_run UUID, p_now DATETIME(6), p_finding VARCHAR(16) CHARACTER SET ascii,
  p_organization VARCHAR(120) CHARACTER SET utf8mb4, p_owner VARCHAR(80) CHARACTER SET ascii, p_before DATETIME(6))
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DELETE FROM core.reconciliation WHERE at < p_before;
  INSERT INTO core.reconciliation (id, run_id, at, finding, organization, owner)
  VALUES (p_id, p_run, p_now, p_finding, p_organization, p_owner);
  RETURN TRUE;
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
  DELETE FROM core.partner_maintainer WHERE person_id = v_me;
  UPDATE core.partner_letter SET email = '', token_hash = NULL WHERE email = LOWER(v_email) COLLATE utf8mb4_bin;
  UPDATE core.partner SET contact_name = '', contact_email = '' WHERE LOWER(contact_email) = LOWER(v_email);
  UPDATE core.partner_provider SET proved_email = NULL WHERE LOWER(proved_email) = LOWER(v_email);
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

-- Partners that somebody may work with, by the beginning of their name or by a domain: those with a verified domain, which is public, and
-- the reader's own. One that nobody has proved yet would tell whom some tenant has in mind.
${door} app.find_partners(p_text VARCHAR(253) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci)
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_found MEDIUMTEXT CHARACTER SET utf8mb4;
  SELECT JSON_ARRAYAGG(JSON_OBJECT('id', f.id, 'kind', f.kind, 'name', f.name, 'website', f.website, 'domains', COALESCE(f.domains, '')))
  INTO v_found FROM (
    SELECT p.id, p.kind, p.name, p.website,
      (SELECT GROUP_CONCAT(d.verified_name ORDER BY d.verified_name) FROM core.partner_domain d WHERE d.partner_id = p.id) AS domains
    FROM core.partner p
    WHERE p.removed_at IS NULL AND p.id IN (
        SELECT n.id FROM core.partner n WHERE n.name LIKE CONCAT(REPLACE(REPLACE(REPLACE(p_text, '|', '||'), '%', '|%'), '_', '|_'), '%') ESCAPE '|'
        UNION SELECT v.partner_id FROM core.partner_domain v WHERE v.verified_name = CONVERT(p_text USING ascii))
      AND (EXISTS (SELECT 1 FROM core.partner_domain k WHERE k.partner_id = p.id AND k.verified_name IS NOT NULL)
        OR EXISTS (SELECT 1 FROM core.partner_maintainer m WHERE m.partner_id = p.id AND m.person_id = v_me))
    ORDER BY p.name LIMIT 10) f;
  RETURN v_found;
END
$$

-- A new partner, which the signed person maintains for the time being.
${door} app.make_partner(p_id UUID, p_act UUID, p_kind VARCHAR(12) CHARACTER SET ascii, p_name VARCHAR(120) CHARACTER SET utf8mb4,
  p_website VARCHAR(300) CHARACTER SET utf8mb4, p_alias VARCHAR(40) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  INSERT INTO core.partner (id, kind, name, website, alias, created_at) VALUES (p_id, p_kind, p_name, p_website, p_alias, p_now);
  INSERT INTO core.partner_maintainer (partner_id, person_id, since, provisional) VALUES (p_id, v_me, p_now, TRUE);
  INSERT INTO core.partner_act (id, partner_id, at, person_id, act, details) VALUES (p_act, p_id, p_now, v_me, 'MakePartner', p_name);
  RETURN TRUE;
END
$$

-- A partner whole: for its maintainers, and for the job that names one of its acts. To others it is not there.
${door} app.read_partner(p_id UUID, p_job UUID)
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_id UUID;
  DECLARE v_provisional BOOLEAN;
  DECLARE v_domains, v_provider, v_letter MEDIUMTEXT CHARACTER SET utf8mb4;
  IF p_job IS NULL THEN
    SELECT partner_id, provisional INTO v_id, v_provisional FROM core.partner_maintainer
    WHERE partner_id = p_id AND person_id = ctx.person();
  ELSE
    SELECT partner_id, FALSE INTO v_id, v_provisional FROM core.partner_act WHERE id = p_job;
  END IF;
  IF v_id IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT JSON_ARRAYAGG(JSON_OBJECT('id', id, 'name', name, 'token', token, 'status', status, 'how', how, 'answer', answer,
    'addedAt', DATE_FORMAT(added_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'verifiedAt', DATE_FORMAT(verified_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
    'checkedAt', DATE_FORMAT(checked_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'failingSince', DATE_FORMAT(failing_since, '%Y-%m-%dT%H:%i:%s.%fZ'))
    ORDER BY name) INTO v_domains FROM core.partner_domain WHERE partner_id = v_id;
  SELECT JSON_OBJECT('protocol', protocol, 'settings', settings, 'secret', IF(p_job IS NULL, NULL, secret), 'generation', generation,
    'status', status, 'proofCode', proof_code, 'provedAt', DATE_FORMAT(proved_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'provedEmail', proved_email,
    'endsAt', DATE_FORMAT(ends_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'warnedDays', warned_days,
    'silentSince', DATE_FORMAT(silent_since, '%Y-%m-%dT%H:%i:%s.%fZ'), 'silenceTold', silence_told, 'applied', applied)
  INTO v_provider FROM core.partner_provider WHERE partner_id = v_id;
  SELECT JSON_OBJECT('email', email, 'expiresAt', DATE_FORMAT(expires_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
    'acceptedAt', DATE_FORMAT(accepted_at, '%Y-%m-%dT%H:%i:%s.%fZ'))
  INTO v_letter FROM core.partner_letter WHERE partner_id = v_id ORDER BY id DESC LIMIT 1;
  RETURN (SELECT JSON_OBJECT('id', id, 'kind', kind, 'name', name, 'website', website, 'contactName', contact_name,
    'contactEmail', contact_email, 'alias', alias, 'version', version, 'revision', revision, 'removed', removed_at IS NOT NULL, 'provisional', v_provisional IS TRUE,
    'domains', JSON_COMPACT(COALESCE(v_domains, '[]')), 'provider', JSON_COMPACT(COALESCE(v_provider, 'null')),
    'letter', JSON_COMPACT(COALESCE(v_letter, 'null'))) FROM core.partner WHERE id = v_id);
END
$$

-- An act of each partner that there is, by which a job reaches it: for the comparison of this id while it runs, and for nobody else. The job gate
-- lets the application ask for none.
${door} app.partners_to_compare(p_run UUID)
RETURNS LONGTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_all LONGTEXT CHARACTER SET utf8mb4 DEFAULT '';
  IF NOT EXISTS (SELECT 1 FROM jobs.scheduled_tasks WHERE task_name = 'reconcile-identity' AND task_instance = CONCAT('0/', p_run) AND picked) THEN
    RETURN NULL;
  END IF;
  FOR p IN (SELECT k.id, (SELECT a.id FROM core.partner_act a WHERE a.partner_id = k.id ORDER BY a.at LIMIT 1) AS act FROM core.partner k
      WHERE k.removed_at IS NULL AND EXISTS (SELECT 1 FROM core.partner_act e WHERE e.partner_id = k.id) ORDER BY k.id) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('act', CAST(p.act AS CHAR)));
  END FOR;
  RETURN CONCAT('[', v_all, ']');
END
$$

-- Writes a partner back whole, with the act that changed it, for those who may read it. Says TAKEN where a domain is another partner's.
${door} app.save_partner(p_id UUID, p_job UUID, p_revision INT, p_act UUID, p_what VARCHAR(40) CHARACTER SET ascii,
  p_details VARCHAR(300) CHARACTER SET utf8mb4, p_now DATETIME(6), p_document MEDIUMTEXT CHARACTER SET utf8mb4)
RETURNS VARCHAR(12) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_id, v_me UUID;
  DECLARE EXIT HANDLER FOR 1062 RETURN 'TAKEN';
  IF p_job IS NULL THEN
    SET v_me = ctx.person();
    SELECT partner_id INTO v_id FROM core.partner_maintainer WHERE partner_id = p_id AND person_id = v_me;
  ELSE
    SELECT partner_id INTO v_id FROM core.partner_act WHERE id = p_job AND partner_id = p_id;
  END IF;
  IF v_id IS NULL THEN
    RETURN 'NOT_FOUND';
  END IF;
  UPDATE core.partner SET kind = JSON_VALUE(p_document, '$.kind'), name = JSON_VALUE(p_document, '$.name'),
    website = JSON_VALUE(p_document, '$.website'), contact_name = JSON_VALUE(p_document, '$.contactName'),
    contact_email = JSON_VALUE(p_document, '$.contactEmail'),
    removed_at = IF(JSON_VALUE(p_document, '$.removed') = '1', COALESCE(removed_at, p_now), NULL),
    version = version + IF(p_job IS NULL, 1, 0), revision = revision + 1
  WHERE id = v_id AND revision = p_revision;
  IF ROW_COUNT() = 0 THEN
    RETURN 'CHANGED';
  END IF;
  INSERT INTO core.partner_act (id, partner_id, at, person_id, act, details) VALUES (p_act, v_id, p_now, v_me, p_what, p_details);
  DELETE FROM core.partner_domain WHERE partner_id = v_id
    AND NOT JSON_CONTAINS(JSON_EXTRACT(p_document, '$.domainNames'), JSON_QUOTE(CONVERT(name USING utf8mb4)));
  INSERT INTO core.partner_domain (id, partner_id, name, token, status, how, added_at, verified_at, checked_at, answer, failing_since, verified_name)
  SELECT d.id, v_id, d.name, d.token, d.status, d.how, d.added_at, d.verified_at, d.checked_at, d.answer, d.failing_since,
    IF(d.status = 'VERIFIED', d.name, NULL)
  FROM JSON_TABLE(p_document, '$.domains[*]' COLUMNS (id VARCHAR(36) PATH '$.id', name VARCHAR(253) PATH '$.name',
    token VARCHAR(26) PATH '$.token', status VARCHAR(8) PATH '$.status', how VARCHAR(8) PATH '$.how', added_at VARCHAR(26) PATH '$.addedAt',
    verified_at VARCHAR(26) PATH '$.verifiedAt', checked_at VARCHAR(26) PATH '$.checkedAt', answer VARCHAR(8) PATH '$.answer',
    failing_since VARCHAR(26) PATH '$.failingSince')) d
  WHERE NOT EXISTS (SELECT 1 FROM core.partner_domain k WHERE k.partner_id = v_id AND k.name = CONVERT(d.name USING ascii));
  UPDATE core.partner_domain k JOIN JSON_TABLE(p_document, '$.domains[*]' COLUMNS (name VARCHAR(253) PATH '$.name',
    status VARCHAR(8) PATH '$.status', how VARCHAR(8) PATH '$.how', verified_at VARCHAR(26) PATH '$.verifiedAt',
    checked_at VARCHAR(26) PATH '$.checkedAt', answer VARCHAR(8) PATH '$.answer', failing_since VARCHAR(26) PATH '$.failingSince')) d
    ON k.name = CONVERT(d.name USING ascii)
  SET k.status = d.status, k.how = d.how, k.verified_at = d.verified_at, k.checked_at = d.checked_at, k.answer = d.answer,
    k.failing_since = d.failing_since, k.verified_name = IF(d.status = 'VERIFIED', k.name, NULL)
  WHERE k.partner_id = v_id;
  IF JSON_TYPE(JSON_EXTRACT(p_document, '$.provider')) = 'OBJECT' THEN
    INSERT INTO core.partner_provider (partner_id, protocol, settings, secret, generation, status, proof_code, proved_at, proved_email,
      ends_at, warned_days, silent_since, silence_told, applied)
    SELECT v_id, d.protocol, d.settings, d.secret, d.generation, d.status, d.proof_code, d.proved_at, d.proved_email, d.ends_at,
      d.warned_days, d.silent_since, COALESCE(d.silence_told, 0), d.applied
    FROM JSON_TABLE(p_document, '$.provider' COLUMNS (protocol VARCHAR(4) PATH '$.protocol', settings TEXT PATH '$.settings',
      secret VARCHAR(500) PATH '$.secret', generation INT PATH '$.generation', status VARCHAR(8) PATH '$.status',
      proof_code VARCHAR(26) PATH '$.proofCode', proved_at VARCHAR(26) PATH '$.provedAt', proved_email VARCHAR(254) PATH '$.provedEmail',
      ends_at VARCHAR(26) PATH '$.endsAt', warned_days INT PATH '$.warnedDays', silent_since VARCHAR(26) PATH '$.silentSince', silence_told INT PATH '$.silenceTold',
      applied INT PATH '$.applied')) d
    ON DUPLICATE KEY UPDATE protocol = VALUES(protocol), settings = VALUES(settings),
      secret = IF(VALUES(applied), NULL, COALESCE(VALUES(secret), partner_provider.secret)), generation = VALUES(generation), status = VALUES(status),
      proof_code = VALUES(proof_code), proved_at = VALUES(proved_at), proved_email = VALUES(proved_email), ends_at = VALUES(ends_at),
      warned_days = VALUES(warned_days), silent_since = VALUES(silent_since), silence_told = VALUES(silence_told), applied = VALUES(applied);
  ELSE
    DELETE FROM core.partner_provider WHERE partner_id = v_id;
  END IF;
  RETURN 'SAVED';
END
$$

-- The partners that the signed person maintains, and since when.
${door} app.my_partners()
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_all MEDIUMTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR f IN (SELECT p.id, p.kind, p.name, p.website, m.since, m.provisional,
      (SELECT GROUP_CONCAT(d.verified_name ORDER BY d.verified_name) FROM core.partner_domain d WHERE d.partner_id = p.id) AS domains
    FROM core.partner_maintainer m JOIN core.partner p ON p.id = m.partner_id
    WHERE m.person_id = v_me AND p.removed_at IS NULL ORDER BY p.name, p.id) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('id', CAST(f.id AS CHAR), 'kind', f.kind, 'name', f.name, 'website', f.website,
      'domains', COALESCE(f.domains, ''), 'since', DATE_FORMAT(f.since, '%Y-%m-%dT%H:%i:%s.%fZ'), 'provisional', f.provisional IS TRUE));
  END FOR;
  RETURN IF(v_all = '', NULL, CONCAT('[', v_all, ']'));
END
$$

-- The partners that the signed tenant works with, newest first.
${door} app.tenant_partners(p_before UUID, p_limit INT)
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_tenant INT UNSIGNED DEFAULT ctx.tenant();
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_found MEDIUMTEXT CHARACTER SET utf8mb4;
  SELECT JSON_ARRAYAGG(JSON_OBJECT('id', f.id, 'partnerId', f.partner_id, 'circle', f.circle,
    'since', DATE_FORMAT(f.since, '%Y-%m-%dT%H:%i:%s.%fZ'), 'kind', f.kind, 'name', f.name, 'website', f.website, 'contactName', f.contact_name,
    'removed', f.removed_at IS NOT NULL, 'domains', COALESCE(f.domains, ''), 'pending', COALESCE(f.pending, ''), 'provider', f.status,
    'endsAt', DATE_FORMAT(f.ends_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'silentSince', DATE_FORMAT(f.silent_since, '%Y-%m-%dT%H:%i:%s.%fZ'),
    'mine', f.mine) ORDER BY f.id DESC) INTO v_found
  FROM (SELECT t.id, t.partner_id, t.circle, t.since, p.kind, p.name, p.website, p.contact_name, p.removed_at, v.status, v.ends_at, v.silent_since,
      (SELECT GROUP_CONCAT(d.verified_name ORDER BY d.name) FROM core.partner_domain d WHERE d.partner_id = p.id) AS domains,
      (SELECT GROUP_CONCAT(d.name ORDER BY d.name) FROM core.partner_domain d WHERE d.partner_id = p.id AND d.verified_name IS NULL) AS pending,
      EXISTS (SELECT 1 FROM core.partner_maintainer m WHERE m.partner_id = p.id AND m.person_id = v_me) AS mine
    FROM core.tenant_partner t JOIN core.partner p ON p.id = t.partner_id LEFT JOIN core.partner_provider v ON v.partner_id = p.id
    WHERE t.tenant_id = v_tenant AND t.id < p_before ORDER BY t.id DESC LIMIT p_limit) f;
  RETURN v_found;
END
$$

-- Which of these domains are verified ones of partners that the signed tenant works with, and in which circle their people come in. The names
-- are a JSON array.
${door} app.partner_circles(p_domains MEDIUMTEXT CHARACTER SET utf8mb4)
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_tenant INT UNSIGNED DEFAULT ctx.tenant();
  DECLARE v_all MEDIUMTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR f IN (SELECT d.verified_name, p.name, t.circle
      FROM JSON_TABLE(p_domains, '$[*]' COLUMNS (name VARCHAR(253) PATH '$')) j
      JOIN core.partner_domain d ON d.verified_name = CONVERT(j.name USING ascii)
      JOIN core.tenant_partner t ON t.tenant_id = v_tenant AND t.partner_id = d.partner_id
      JOIN core.partner p ON p.id = d.partner_id AND p.removed_at IS NULL) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('domain', f.verified_name, 'partner', f.name, 'circle', f.circle));
  END FOR;
  RETURN CONCAT('[', v_all, ']');
END
$$

-- Asks for the letter that makes somebody a maintainer; it takes the place of those before.
${door} app.ask_partner_letter(p_partner UUID, p_act UUID, p_email VARCHAR(254) CHARACTER SET utf8mb4, p_locale VARCHAR(5) CHARACTER SET ascii,
  p_now DATETIME(6), p_expires DATETIME(6))
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  IF NOT EXISTS (SELECT 1 FROM core.partner_maintainer WHERE partner_id = p_partner AND person_id = v_me) THEN
    RETURN FALSE;
  END IF;
  UPDATE core.partner_letter SET expires_at = p_now WHERE partner_id = p_partner AND accepted_at IS NULL AND expires_at > p_now;
  INSERT INTO core.partner_letter (id, partner_id, email, locale, invited_by, expires_at)
  VALUES (p_act, p_partner, p_email, p_locale, v_me, p_expires);
  RETURN TRUE;
END
$$

-- What the letter says, once; from then on the token of this hash accepts it.
${door} app.mail_partner_letter(p_act UUID, p_hash CHAR(64) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS VARCHAR(2000) CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.partner_letter SET token_hash = p_hash, sent_at = p_now
  WHERE id = p_act AND sent_at IS NULL AND accepted_at IS NULL AND expires_at > p_now;
  IF ROW_COUNT() = 0 THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT JSON_OBJECT('email', l.email, 'locale', l.locale, 'name', p.name, 'by', i.display_name,
      'expiresAt', DATE_FORMAT(l.expires_at, '%Y-%m-%dT%H:%i:%s.%fZ'))
    FROM core.partner_letter l JOIN core.partner p ON p.id = l.partner_id JOIN core.person i ON i.id = l.invited_by WHERE l.id = p_act);
END
$$

-- The letter of a token, for whoever holds it; changes nothing.
${door} app.read_partner_letter(p_hash CHAR(64) CHARACTER SET ascii, p_now DATETIME(6))
RETURNS VARCHAR(2000) CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
RETURN (SELECT JSON_OBJECT('partnerId', p.id, 'name', p.name, 'kind', p.kind, 'email', l.email, 'by', i.display_name,
    'expiresAt', DATE_FORMAT(l.expires_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
    'status', IF(l.accepted_at IS NOT NULL, 'ACCEPTED', IF(l.expires_at <= p_now OR p.removed_at IS NOT NULL, 'EXPIRED', 'WAITING')),
    'known', EXISTS (SELECT 1 FROM core.person k WHERE k.email = l.email))
  FROM core.partner_letter l JOIN core.partner p ON p.id = l.partner_id JOIN core.person i ON i.id = l.invited_by
  WHERE l.token_hash = p_hash)
$$

-- Makes a maintainer of the signed person, whose verified address must be the letter's; who did it for the time being is one no more.
${door} app.accept_partner_letter(p_hash CHAR(64) CHARACTER SET ascii, p_act UUID, p_now DATETIME(6))
RETURNS VARCHAR(400) CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_partner UUID;
  DECLARE v_email, v_mine VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_verified BOOLEAN;
  DECLARE v_expires, v_accepted DATETIME(6);
  SELECT l.partner_id, l.email, l.expires_at, l.accepted_at INTO v_partner, v_email, v_expires, v_accepted
  FROM core.partner_letter l JOIN core.partner p ON p.id = l.partner_id AND p.removed_at IS NULL WHERE l.token_hash = p_hash FOR UPDATE;
  IF v_partner IS NULL THEN
    RETURN JSON_OBJECT('outcome', 'UNKNOWN');
  END IF;
  SELECT LOWER(email), email_verified INTO v_mine, v_verified FROM core.person WHERE id = v_me;
  IF v_mine IS NULL OR v_mine <> v_email THEN
    RETURN JSON_OBJECT('outcome', 'SOMEBODY_ELSE');
  END IF;
  IF NOT v_verified THEN
    RETURN JSON_OBJECT('outcome', 'NOT_VERIFIED');
  END IF;
  IF v_accepted IS NOT NULL THEN
    RETURN JSON_OBJECT('outcome', 'ACCEPTED', 'partner', v_partner);
  END IF;
  IF v_expires <= p_now THEN
    RETURN JSON_OBJECT('outcome', 'EXPIRED');
  END IF;
  UPDATE core.partner_letter SET accepted_at = p_now WHERE token_hash = p_hash;
  DELETE FROM core.partner_maintainer WHERE partner_id = v_partner AND (provisional OR person_id = v_me);
  INSERT INTO core.partner_maintainer (partner_id, person_id, since, provisional) VALUES (v_partner, v_me, p_now, FALSE);
  INSERT INTO core.partner_act (id, partner_id, at, person_id, act) VALUES (p_act, v_partner, p_now, v_me, 'AcceptPartnerLetter');
  RETURN JSON_OBJECT('outcome', 'ACCEPTED', 'partner', v_partner);
END
$$

-- Whose provider is to be proved, for whoever holds the code.
${door} app.read_partner_proof(p_code CHAR(26) CHARACTER SET ascii)
RETURNS VARCHAR(2000) CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
RETURN (SELECT JSON_OBJECT('name', p.name, 'through', IF(v.generation = 0, p.alias, CONCAT(p.alias, '-', v.generation)), 'status', v.status,
    'applied', v.applied, 'domains', COALESCE((SELECT GROUP_CONCAT(d.verified_name ORDER BY d.name) FROM core.partner_domain d WHERE d.partner_id = p.id), ''))
  FROM core.partner_provider v JOIN core.partner p ON p.id = v.partner_id WHERE v.proof_code = p_code)
$$

-- Notes that the signed person has come back through the provider, with a verified address of a verified domain of the partner.
${door} app.prove_partner(p_code CHAR(26) CHARACTER SET ascii, p_through VARCHAR(60) CHARACTER SET ascii, p_act UUID, p_now DATETIME(6))
RETURNS VARCHAR(20) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_partner UUID;
  DECLARE v_alias VARCHAR(60) CHARACTER SET ascii;
  DECLARE v_status VARCHAR(8) CHARACTER SET ascii;
  DECLARE v_email VARCHAR(254) CHARACTER SET utf8mb4;
  DECLARE v_verified BOOLEAN;
  SELECT v.partner_id, IF(v.generation = 0, p.alias, CONCAT(p.alias, '-', v.generation)), v.status INTO v_partner, v_alias, v_status
  FROM core.partner_provider v JOIN core.partner p ON p.id = v.partner_id WHERE v.proof_code = p_code FOR UPDATE;
  IF v_partner IS NULL THEN
    RETURN 'UNKNOWN';
  END IF;
  IF p_through IS NULL OR p_through <> v_alias THEN
    RETURN 'ANOTHER_WAY';
  END IF;
  SELECT email, email_verified INTO v_email, v_verified FROM core.person WHERE id = v_me;
  IF NOT COALESCE(v_verified, FALSE) THEN
    RETURN 'NOT_VERIFIED';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM core.partner_domain WHERE partner_id = v_partner
      AND verified_name = CONVERT(LOWER(SUBSTRING_INDEX(v_email, '@', -1)) USING ascii)) THEN
    RETURN 'ANOTHER_DOMAIN';
  END IF;
  IF v_status = 'DRAFT' THEN
    UPDATE core.partner_provider SET status = 'TESTED', proved_at = p_now, proved_email = v_email WHERE partner_id = v_partner;
    UPDATE core.partner SET revision = revision + 1 WHERE id = v_partner;
    INSERT INTO core.partner_act (id, partner_id, at, person_id, act, details) VALUES (p_act, v_partner, p_now, v_me, 'ProveProvider', v_email);
  END IF;
  RETURN 'PROVED';
END
$$

-- Who is written to about a partner: its maintainers; for a job that names one of its acts.
${door} app.partner_addressees(p_job UUID)
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_found MEDIUMTEXT CHARACTER SET utf8mb4;
  SELECT JSON_ARRAYAGG(JSON_OBJECT('email', w.email, 'locale', w.locale)) INTO v_found
  FROM core.partner_act a JOIN core.partner_maintainer m ON m.partner_id = a.partner_id JOIN core.person w ON w.id = m.person_id
  WHERE a.id = p_job AND w.email_verified;
  RETURN v_found;
END
$$

-- A partner that the signed person may name: what find_partners would find.
${door} app.known_partner(p_id UUID)
RETURNS VARCHAR(8000) CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  RETURN (SELECT JSON_ARRAY(JSON_OBJECT('id', p.id, 'kind', p.kind, 'name', p.name, 'website', p.website, 'domains', ''))
    FROM core.partner p WHERE p.id = p_id AND p.removed_at IS NULL
      AND (EXISTS (SELECT 1 FROM core.partner_domain k WHERE k.partner_id = p.id AND k.verified_name IS NOT NULL)
        OR EXISTS (SELECT 1 FROM core.partner_maintainer m WHERE m.partner_id = p.id AND m.person_id = v_me)));
END
$$

-- Whether a partner other than this one holds the domain: those that are verified are public.
${door} app.domain_is_taken(p_name VARCHAR(253) CHARACTER SET ascii, p_partner UUID)
RETURNS BOOLEAN READS SQL DATA SQL SECURITY DEFINER
RETURN EXISTS (SELECT 1 FROM core.partner_domain WHERE verified_name = p_name AND partner_id <> p_partner)
$$

-- Domains of partners that nothing proves yet, as operators see them, newest first, before one.
${door} app.operator_domains(p_before UUID, p_limit INT)
RETURNS LONGTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_all LONGTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR d IN (SELECT k.id, k.name, k.added_at, p.name AS partner, p.website FROM core.partner_domain k
      JOIN core.partner p ON p.id = k.partner_id AND p.removed_at IS NULL
      WHERE k.verified_name IS NULL AND k.id < p_before ORDER BY k.id DESC LIMIT p_limit) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('id', CAST(d.id AS CHAR), 'domain', d.name, 'partner', d.partner,
      'website', d.website, 'since', DATE_FORMAT(d.added_at, '%Y-%m-%dT%H:%i:%s.%fZ')));
  END FOR;
  RETURN CONCAT('[', v_all, ']');
END
$$

-- Takes a domain as proved, on the word of an operator; whether it is by this, or why not. The act is the partner's and the operators'.
${door} app.verify_domain(p_domain UUID, p_now DATETIME(6), p_act UUID)
RETURNS VARCHAR(8) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_partner UUID;
  DECLARE v_alias VARCHAR(40) CHARACTER SET ascii;
  DECLARE v_name VARCHAR(253) CHARACTER SET ascii;
  DECLARE EXIT HANDLER FOR 1062 RETURN 'TAKEN';
  SELECT p.id, p.alias, d.name INTO v_partner, v_alias, v_name FROM core.partner_domain d
  JOIN core.partner p ON p.id = d.partner_id AND p.removed_at IS NULL WHERE d.id = p_domain AND d.verified_name IS NULL FOR UPDATE;
  IF v_partner IS NULL THEN
    RETURN 'UNKNOWN';
  END IF;
  UPDATE core.partner_domain SET status = 'VERIFIED', how = 'OPERATOR', verified_at = p_now, failing_since = NULL, verified_name = name
  WHERE id = p_domain;
  UPDATE core.partner SET revision = revision + 1 WHERE id = v_partner;
  INSERT INTO core.partner_act (id, partner_id, at, act, details) VALUES (p_act, v_partner, p_now, 'VerifyDomain', v_name);
  INSERT INTO core.operator_act (id, at, operator_id, act, tenant, slug, reason) VALUES (p_act, p_now, v_me, 'VerifyDomain', 0, v_alias, v_name);
  RETURN 'VERIFIED';
END
$$
