-- What goals' forecasts rested on: a row for each goal and day of the portal (days since 1970-01-01 on its wall), replaced within
-- the day. The content is JSON that nobody searches: kept as text, it is read back byte for byte.
CREATE TABLE pacekeeper.goal_snapshot (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  day integer NOT NULL,
  taken_at bigint NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (portal_id, goal_id, day)
);
CREATE INDEX goal_snapshot_by_day ON pacekeeper.goal_snapshot (portal_id, day);
CALL pacekeeper.isolate('pacekeeper.goal_snapshot');

-- What changed for each goal since earlier moments, as it was last worked out.
CREATE TABLE pacekeeper.goal_change (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_change');

DO $$
BEGIN
  ALTER TABLE pacekeeper.goal_snapshot ALTER COLUMN content SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  RAISE NOTICE 'This server has no lz4: snapshots are compressed with pglz.';
END $$;
