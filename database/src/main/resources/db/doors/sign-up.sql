-- A company asks for its space and opens it (ADR 8).

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
