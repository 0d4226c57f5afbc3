-- Whoever leaves may take their name along: what they contributed stays, under this word.
ALTER TABLE core.membership
  ADD alias VARCHAR(40) NULL COMMENT 'shown in place of name and address; null for whoever goes by their name' AFTER until;
