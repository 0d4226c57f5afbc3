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
    'silentSince', DATE_FORMAT(silent_since, '%Y-%m-%dT%H:%i:%s.%fZ'), 'applied', applied)
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
      ends_at, warned_days, silent_since, applied)
    SELECT v_id, d.protocol, d.settings, d.secret, d.generation, d.status, d.proof_code, d.proved_at, d.proved_email, d.ends_at,
      d.warned_days, d.silent_since, d.applied
    FROM JSON_TABLE(p_document, '$.provider' COLUMNS (protocol VARCHAR(4) PATH '$.protocol', settings TEXT PATH '$.settings',
      secret VARCHAR(500) PATH '$.secret', generation INT PATH '$.generation', status VARCHAR(8) PATH '$.status',
      proof_code VARCHAR(26) PATH '$.proofCode', proved_at VARCHAR(26) PATH '$.provedAt', proved_email VARCHAR(254) PATH '$.provedEmail',
      ends_at VARCHAR(26) PATH '$.endsAt', warned_days INT PATH '$.warnedDays', silent_since VARCHAR(26) PATH '$.silentSince',
      applied INT PATH '$.applied')) d
    ON DUPLICATE KEY UPDATE protocol = VALUES(protocol), settings = VALUES(settings),
      secret = IF(VALUES(applied), NULL, COALESCE(VALUES(secret), partner_provider.secret)), generation = VALUES(generation), status = VALUES(status),
      proof_code = VALUES(proof_code), proved_at = VALUES(proved_at), proved_email = VALUES(proved_email), ends_at = VALUES(ends_at),
      warned_days = VALUES(warned_days), silent_since = VALUES(silent_since), applied = VALUES(applied);
  ELSE
    DELETE FROM core.partner_provider WHERE partner_id = v_id;
  END IF;
  RETURN 'SAVED';
END
$$

-- The partners that the signed person maintains.
${door} app.my_partners()
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_found MEDIUMTEXT CHARACTER SET utf8mb4;
  SELECT JSON_ARRAYAGG(JSON_OBJECT('id', p.id, 'kind', p.kind, 'name', p.name, 'website', p.website, 'domains',
    COALESCE((SELECT GROUP_CONCAT(d.verified_name ORDER BY d.verified_name) FROM core.partner_domain d WHERE d.partner_id = p.id), ''))
    ORDER BY p.name) INTO v_found
  FROM core.partner_maintainer m JOIN core.partner p ON p.id = m.partner_id
  WHERE m.person_id = v_me AND p.removed_at IS NULL;
  RETURN v_found;
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
