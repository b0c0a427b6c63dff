-- What the scorecard that waits in the shadow would say of a lead, beside what the live one says; null while none waits.
ALTER TABLE pacekeeper.lead_score ADD COLUMN shadow jsonb;
