-- What is known of a person, and what they wish done with it (ADR 8, ADR 14).

-- Writes down what the identity provider says of the signed person, by the application's seal, and gives them what waited for their address.
-- Not of somebody who was forgotten: a token outlives its account by minutes. Whether they are known by this.
${door} app.know_me(p_email VARCHAR(254) CHARACTER SET utf8mb4, p_verified BOOLEAN, p_name VARCHAR(120) CHARACTER SET utf8mb4,
  p_locale VARCHAR(5) CHARACTER SET ascii, p_now DATETIME(6), p_until BIGINT, p_seal CHAR(64) CHARACTER SET ascii)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_me UUID DEFAULT ctx.person();
  IF NOT COALESCE(ctx.sealed(v_me, p_email, p_verified, p_name, p_locale, p_until, p_seal), FALSE) THEN
    SIGNAL SQLSTATE '28000' SET MESSAGE_TEXT = 'nobody said this of the person';
  END IF;
  IF EXISTS (SELECT 1 FROM core.erasure WHERE person_id = v_me AND done_at IS NOT NULL) THEN
    RETURN FALSE;
  END IF;
  INSERT INTO core.person (id, email, email_verified, display_name, locale, created_at, seen_at)
  VALUES (v_me, p_email, p_verified, p_name, p_locale, p_now, p_now)
  ON DUPLICATE KEY UPDATE email = p_email, email_verified = p_verified, display_name = p_name, locale = p_locale, seen_at = p_now;
  DO app.take_over();
  RETURN TRUE;
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
    ELSE
      UPDATE core.person SET email = '', display_name = '' WHERE id = v_old;
    END IF;
  END WHILE;
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
      'status', t.status,
      'onlyOwner', IF(m.status = 'ACTIVE' AND FIND_IN_SET('OWNER', m.roles) AND NOT EXISTS (SELECT 1 FROM core.membership o
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
  DECLARE v_whole VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  IF NOT EXISTS (SELECT 1 FROM core.erasure WHERE person_id = v_me AND due_at <= p_now AND taken_back_at IS NULL AND done_at IS NULL) THEN
    RETURN 0;
  END IF;
  SELECT email, display_name INTO v_email, v_name FROM core.person WHERE id = v_me;
  -- A whole address: ann@x.example is a part of joann@x.example.
  SET v_whole = CONCAT('(?<![\\w.%+-])\\Q', v_email, '\\E(?![\\w-])');
  UPDATE core.audit_entry SET details = REGEXP_REPLACE(details, v_whole, p_alias), changes = REGEXP_REPLACE(changes, v_whole, p_alias)
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
  UPDATE core.partner_act SET details = '' WHERE LOWER(details) = LOWER(v_email);
  UPDATE core.partner_provider SET proved_email = NULL WHERE LOWER(proved_email) = LOWER(v_email);
  UPDATE core.person SET email = '', email_verified = FALSE, display_name = p_alias WHERE id = v_me;
  UPDATE core.erasure SET done_at = p_now WHERE id = v_erasure;
  RETURN JSON_OBJECT('email', v_email, 'locale', v_locale);
END
$$
