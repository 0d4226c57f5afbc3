-- The proof that an identity provider is a partner's (ADR 13).

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
