-- Which trial came later, also where a portal's clock stands still.
ALTER TABLE pacekeeper.rule_trial ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
DROP INDEX pacekeeper.rule_trial_by_time;
CREATE INDEX rule_trial_in_order ON pacekeeper.rule_trial (portal_id, number);
