-- What a comparison with the identity provider needs, and notes (ADR 15).

-- The organization of the signed tenant is another one now: the former was deleted at the identity provider.
${door} app.replace_organization(p_gone UUID, p_organization UUID)
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE core.tenant SET organization_id = p_organization WHERE id = ctx.tenant() AND organization_id = p_gone;
  RETURN ROW_COUNT() > 0;
END
$$

-- Writes down what a comparison with the identity provider found, and forgets what is older than the given moment. Nobody reads it here.
${door} app.note_reconciliation(p_id UUID, p_run UUID, p_now DATETIME(6), p_finding VARCHAR(16) CHARACTER SET ascii,
  p_organization VARCHAR(120) CHARACTER SET utf8mb4, p_owner VARCHAR(80) CHARACTER SET ascii, p_before DATETIME(6))
RETURNS BOOLEAN MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DELETE FROM core.reconciliation WHERE at < LEAST(p_before, SYSDATE(6) - INTERVAL 90 DAY);
  INSERT INTO core.reconciliation (id, run_id, at, finding, organization, owner)
  VALUES (p_id, p_run, p_now, p_finding, p_organization, p_owner);
  RETURN TRUE;
END
$$

-- An act of each partner that there is, by which a job reaches it: for the comparison of this id while it runs, and for nobody else. The job gate
-- lets the application ask for none.
${door} app.partners_to_compare(p_run UUID)
RETURNS LONGTEXT CHARACTER SET utf8mb4 READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_all LONGTEXT CHARACTER SET utf8mb4 DEFAULT '';
  IF NOT EXISTS (SELECT 1 FROM jobs.scheduled_tasks WHERE task_name = 'reconcile-identity' AND task_instance = CONCAT('0/', p_run) AND picked) THEN
    RETURN NULL;
  END IF;
  FOR p IN (SELECT k.id, (SELECT a.id FROM core.partner_act a WHERE a.partner_id = k.id ORDER BY a.at LIMIT 1) AS act FROM core.partner k
      WHERE k.removed_at IS NULL AND EXISTS (SELECT 1 FROM core.partner_act e WHERE e.partner_id = k.id) ORDER BY k.id) DO
    SET v_all = CONCAT(v_all, IF(v_all = '', '', ','), JSON_OBJECT('act', CAST(p.act AS CHAR)));
  END FOR;
  RETURN CONCAT('[', v_all, ']');
END
$$
