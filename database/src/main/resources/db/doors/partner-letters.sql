-- Letters that hand a partner to its contact (ADR 13).

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
