-- The audit log as people read it: whom an act was about, what changed from what to what, by which door and from which address.
ALTER TABLE core.audit_entry
  ADD person_id UUID NULL COMMENT 'whom the act was about',
  ADD changes TEXT NULL COMMENT 'JSON: name, before, after of each thing that changed; null for acts of before',
  ADD via VARCHAR(8) CHARACTER SET ascii NULL COMMENT 'PAGE, API or JOB; null for acts of before',
  ADD from_address VARCHAR(45) CHARACTER SET ascii NULL COMMENT 'IP address of the request; null for jobs',
  ADD KEY audit_newest (tenant_id, at, id),
  ADD KEY audit_actor (tenant_id, actor_id, at, id),
  ADD KEY audit_person (tenant_id, person_id, at, id),
  ADD KEY audit_act (tenant_id, act, at, id);

-- Older entries held ids where people now read names; and a juror's score, which is for owners and managers alone.
UPDATE core.audit_entry SET person_id = details, details = ''
  WHERE act IN ('SuspendMember', 'RestoreMember', 'RefusePerson', 'AddTeammate', 'ThankContributor')
  AND details REGEXP '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
UPDATE core.audit_entry SET details = '' WHERE act IN ('EvaluateSubmission', 'AnswerQuestion', 'DetachDocument');
