-- What operators see of tenants and do to them (ADR 12), and the domains for which they vouch (ADR 13).

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

-- Domains of partners that no record proves, as operators see them, newest first, before one: none yet, or the word of an operator.
${door} app.operator_domains(p_before UUID, p_limit INT)
RETURNS LONGTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_all LONGTEXT CHARACTER SET utf8mb4 DEFAULT '';
  FOR d IN (SELECT k.id, k.name, k.added_at, k.how, p.name AS partner, p.website FROM core.partner_domain k
      JOIN core.partner p ON p.id = k.partner_id AND p.removed_at IS NULL
      WHERE (k.verified_name IS NULL OR k.how = 'OPERATOR') AND k.id < p_before ORDER BY k.id DESC LIMIT p_limit) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('id', CAST(d.id AS CHAR), 'domain', d.name, 'partner', d.partner,
      'website', d.website, 'since', DATE_FORMAT(d.added_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'onOurWord', IF(d.how <=> 'OPERATOR', 1, 0)));
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

-- Takes the word of an operator for a domain back; whether it stood for it.
${door} app.take_back_domain(p_domain UUID, p_now DATETIME(6), p_act UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.operator();
  DECLARE v_partner UUID;
  DECLARE v_alias VARCHAR(40) CHARACTER SET ascii;
  DECLARE v_name VARCHAR(253) CHARACTER SET ascii;
  SELECT p.id, p.alias, d.name INTO v_partner, v_alias, v_name FROM core.partner_domain d
  JOIN core.partner p ON p.id = d.partner_id AND p.removed_at IS NULL WHERE d.id = p_domain AND d.how = 'OPERATOR' FOR UPDATE;
  IF v_partner IS NULL THEN
    RETURN FALSE;
  END IF;
  UPDATE core.partner_domain SET status = 'LAPSED', how = NULL, verified_at = NULL, failing_since = NULL, verified_name = NULL
  WHERE id = p_domain;
  UPDATE core.partner SET revision = revision + 1 WHERE id = v_partner;
  INSERT INTO core.partner_act (id, partner_id, at, act, details) VALUES (p_act, v_partner, p_now, 'TakeBackDomain', v_name);
  INSERT INTO core.operator_act (id, at, operator_id, act, tenant, slug, reason) VALUES (p_act, p_now, v_me, 'TakeBackDomain', 0, v_alias, v_name);
  RETURN TRUE;
END
$$
