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
  DECLARE v_members, v_challenges, v_bytes BIGINT;
  DECLARE v_last VARCHAR(10) CHARACTER SET ascii;
  FOR t IN (SELECT id, slug, name, status, status_since, created_at, ends_at, suspended_reason FROM core.tenant
      WHERE slug > p_after AND slug NOT LIKE '~%' AND (p_one IS NULL OR slug = p_one)
        AND (p_like IS NULL OR slug LIKE p_like OR name LIKE p_like) AND (p_status IS NULL OR status = p_status)
      ORDER BY slug LIMIT p_limit) DO
    SELECT COUNT(*) INTO v_members FROM core.membership WHERE tenant_id = t.id AND status = 'ACTIVE';
    SELECT COUNT(*) INTO v_challenges FROM core.challenge WHERE tenant_id = t.id;
    SELECT COALESCE(SUM(size), 0) INTO v_bytes FROM core.stored_file WHERE tenant_id = t.id;
    SET v_last = (SELECT DATE_FORMAT(at, '%Y-%m-%d') FROM core.audit_entry FORCE INDEX (audit_newest)
      WHERE tenant_id = t.id AND (via IS NULL OR via <> 'OPERATOR') ORDER BY at DESC, id DESC LIMIT 1);
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('slug', t.slug, 'name', t.name, 'status', t.status,
      'since', DATE_FORMAT(COALESCE(t.status_since, t.created_at), '%Y-%m-%dT%H:%i:%s.%fZ'),
      'madeAt', DATE_FORMAT(t.created_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
      'endsAt', DATE_FORMAT(t.ends_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'reason', t.suspended_reason,
      'members', CAST(v_members AS CHAR), 'challenges', CAST(v_challenges AS CHAR), 'bytes', CAST(v_bytes AS CHAR), 'lastActivity', v_last));
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
