-- Partners, which belong to no tenant, and who maintains them (ADR 13).

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
  IF p_alias NOT LIKE 'partner\_%' THEN
    -- Keycloak finds an organization by its alias, and those of tenants are their slugs.
    RETURN FALSE;
  END IF;
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

-- The partners that the signed person maintains, since when, and whether nobody else does.
${door} app.my_partners()
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_all MEDIUMTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR f IN (SELECT p.id, p.kind, p.name, p.website, m.since, m.provisional,
      NOT EXISTS (SELECT 1 FROM core.partner_maintainer o WHERE o.partner_id = p.id AND o.person_id <> v_me) AS alone,
      (SELECT GROUP_CONCAT(d.verified_name ORDER BY d.verified_name) FROM core.partner_domain d WHERE d.partner_id = p.id) AS domains
    FROM core.partner_maintainer m JOIN core.partner p ON p.id = m.partner_id
    WHERE m.person_id = v_me AND p.removed_at IS NULL ORDER BY p.name, p.id) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('id', CAST(f.id AS CHAR), 'kind', f.kind, 'name', f.name, 'website', f.website,
      'domains', COALESCE(f.domains, ''), 'since', DATE_FORMAT(f.since, '%Y-%m-%dT%H:%i:%s.%fZ'), 'provisional', f.provisional IS TRUE,
      'alone', IF(f.alone, 1, 0)));
  END FOR;
  RETURN IF(v_all = '', NULL, CONCAT('[', v_all, ']'));
END
$$

-- Who maintains a partner, for each of them.
${door} app.partner_maintainers(p_partner UUID)
RETURNS MEDIUMTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_found MEDIUMTEXT CHARACTER SET utf8mb4;
  SELECT JSON_ARRAYAGG(JSON_OBJECT('id', w.id, 'name', w.display_name, 'email', w.email,
    'since', DATE_FORMAT(m.since, '%Y-%m-%dT%H:%i:%s.%fZ'), 'provisional', m.provisional) ORDER BY m.since, w.id) INTO v_found
  FROM core.partner_maintainer o JOIN core.partner_maintainer m ON m.partner_id = o.partner_id JOIN core.person w ON w.id = m.person_id
  WHERE o.partner_id = p_partner AND o.person_id = v_me;
  RETURN v_found;
END
$$

-- Has somebody maintain a partner no longer, by one who does it for good, or by themselves. Somebody always remains; the partner's row is locked,
-- so that of two who drop each other one is left.
${door} app.drop_maintainer(p_partner UUID, p_person UUID, p_act UUID, p_now DATETIME(6))
RETURNS VARCHAR(12) CHARACTER SET ascii MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  DECLARE v_partner UUID;
  DECLARE v_provisional BOOLEAN;
  SELECT id INTO v_partner FROM core.partner WHERE id = p_partner AND removed_at IS NULL FOR UPDATE;
  SELECT provisional INTO v_provisional FROM core.partner_maintainer WHERE partner_id = v_partner AND person_id = v_me;
  IF v_provisional IS NULL OR NOT EXISTS (SELECT 1 FROM core.partner_maintainer WHERE partner_id = v_partner AND person_id = p_person) THEN
    RETURN 'UNKNOWN';
  END IF;
  IF v_provisional AND p_person <> v_me THEN
    RETURN 'NOT_ALLOWED';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM core.partner_maintainer WHERE partner_id = v_partner AND person_id <> p_person) THEN
    RETURN 'LAST';
  END IF;
  DELETE FROM core.partner_maintainer WHERE partner_id = v_partner AND person_id = p_person;
  INSERT INTO core.partner_act (id, partner_id, at, person_id, act) VALUES (p_act, v_partner, p_now, v_me, 'DropMaintainer');
  RETURN 'DROPPED';
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
