-- New pipeline counts deals by when they were created.
CREATE INDEX deal_created ON pacekeeper.deal (portal_id, created_at) WHERE NOT archived;
