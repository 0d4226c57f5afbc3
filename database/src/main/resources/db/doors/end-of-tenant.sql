-- Closing a tenant, and erasing it (ADR 12).

-- Closes the signed tenant, for an owner of it, for weeks at least. Whether it is closing now by this.
${door} app.close_tenant(p_now DATETIME(6), p_end DATETIME(6), p_act UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET status = 'CLOSING', status_since = p_now, ends_at = p_end, standing_act = p_act
  WHERE id = ctx.tenant() AND status = 'ACTIVE' AND p_end > SYSDATE(6) + INTERVAL 28 DAY AND EXISTS (SELECT 1 FROM core.membership
    WHERE tenant_id = ctx.tenant() AND person_id = ctx.person() AND status = 'ACTIVE' AND FIND_IN_SET('OWNER', roles));
  RETURN ROW_COUNT() > 0;
END
$$

-- Gives the signed tenant an end that is suspended and whose only owner, the signed person, has just been forgotten: nobody is left to answer for
-- it, or to close it. It closes once the suspension is lifted. Whether it has its end by this.
${door} app.close_left_alone(p_now DATETIME(6), p_end DATETIME(6))
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET ends_at = p_end
  WHERE id = ctx.tenant() AND status = 'SUSPENDED' AND ends_at IS NULL AND p_end > SYSDATE(6) + INTERVAL 28 DAY
    AND EXISTS (SELECT 1 FROM core.erasure WHERE person_id = ctx.person() AND due_at <= p_now AND taken_back_at IS NULL AND done_at IS NULL)
    AND EXISTS (SELECT 1 FROM core.membership WHERE tenant_id = ctx.tenant() AND person_id = ctx.person() AND FIND_IN_SET('OWNER', roles))
    AND NOT EXISTS (SELECT 1 FROM core.membership WHERE tenant_id = ctx.tenant() AND status = 'ACTIVE' AND FIND_IN_SET('OWNER', roles));
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

-- Erases the signed tenant, if it is closing and its time has come: every row of it, what its own row said, and who those were that an
-- import brought and that never signed in. What is left holds the slug for a while. Returns what must follow: the organization at the identity provider, and the letters to those who owned it.
${door} app.erase_tenant(p_now DATETIME(6), p_slug_until DATETIME(6), p_act UUID)
RETURNS LONGTEXT CHARACTER SET utf8mb4 MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_tenant INT UNSIGNED DEFAULT ctx.tenant();
  DECLARE v_slug VARCHAR(40) CHARACTER SET ascii;
  DECLARE v_name VARCHAR(120) CHARACTER SET utf8mb4;
  DECLARE v_organization UUID;
  SELECT slug, name, organization_id INTO v_slug, v_name, v_organization FROM core.tenant
  WHERE id = v_tenant AND status = 'CLOSING' AND ends_at <= LEAST(p_now, SYSDATE(6)) FOR UPDATE;
  IF v_slug IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO core.farewell (id, tenant, email, locale, name, slug, erased_at)
  SELECT UUID(), v_tenant, p.email, p.locale, v_name, v_slug, p_now FROM core.membership m JOIN core.person p ON p.id = m.person_id
  WHERE m.tenant_id = v_tenant AND m.status = 'ACTIVE' AND m.alias IS NULL AND FIND_IN_SET('OWNER', m.roles);
  UPDATE core.person SET email = '', display_name = '' WHERE id IN (SELECT person_id FROM core.awaited_person WHERE tenant = v_tenant);
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
