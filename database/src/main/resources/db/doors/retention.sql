-- What a tenant no longer keeps (ADR 14).

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
