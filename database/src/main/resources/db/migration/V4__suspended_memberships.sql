-- SUSPENDED is a letter longer than the column was.
ALTER TABLE core.membership
  MODIFY status VARCHAR(16) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE';
