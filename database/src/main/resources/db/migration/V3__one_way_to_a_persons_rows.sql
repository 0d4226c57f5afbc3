-- An index across tenants lets a DELETE or UPDATE test its condition on foreign rows. So a person's rows are found by their memberships
-- (membership_mine), and from there tenant by tenant; thanks_mine stays, because thanks are never changed.
ALTER TABLE core.team_member
  ADD KEY team_person (tenant_id, person_id),
  ADD KEY team_member_person (person_id) IGNORED,
  DROP KEY team_mine;

ALTER TABLE core.challenge_guest
  ADD KEY guest_person (person_id) IGNORED,
  DROP KEY guest_mine;
