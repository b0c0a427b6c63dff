-- Goals: the portal's own and those defined in Pacekeeper, when the team works, and what pacing found and foresaw.

-- origin 'app' is a goal defined in Pacekeeper. ramp, parent_id and incentive are only said there: HubSpot has no place for them,
-- so they are null in its goals.
CREATE TABLE pacekeeper.goal (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  first_seen_at bigint NOT NULL,
  name text,
  metric jsonb,
  scope jsonb NOT NULL,
  period_start bigint,
  period_end bigint,
  target numeric,
  currency text,
  pipeline_ids text[] NOT NULL,
  origin text NOT NULL,
  rejected jsonb NOT NULL,
  ramp jsonb,
  parent_id text COLLATE "C",
  incentive text,
  PRIMARY KEY (portal_id, id)
);
CALL pacekeeper.isolate('pacekeeper.goal');

-- Every target that a goal is known to have had. Rows are added, never changed: of two that take effect at the same moment,
-- the one said later counts.
CREATE TABLE pacekeeper.goal_target (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  effective_from bigint NOT NULL,
  said_at bigint NOT NULL,
  target numeric NOT NULL,
  PRIMARY KEY (portal_id, goal_id, effective_from, said_at)
);
CALL pacekeeper.isolate('pacekeeper.goal_target');

-- Deals that count for several owners, each for a part.
CREATE TABLE pacekeeper.deal_split (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  deal_id text COLLATE "C" NOT NULL,
  owner_id text COLLATE "C" NOT NULL,
  percent numeric NOT NULL,
  PRIMARY KEY (portal_id, deal_id, owner_id)
);
CALL pacekeeper.isolate('pacekeeper.deal_split');

-- When a portal's team works: fiscal year, weekend, holidays, days off, and what differs for single reps. One row a portal.
CREATE TABLE pacekeeper.calendar (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  settings jsonb NOT NULL,
  saved_at bigint NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.calendar');

-- pace: actual over expected, to sort by; null when nothing is expected yet or the goal cannot be measured. The generated
-- columns are what a list of goals needs, so that it need not read the whole of each pace.
CREATE TABLE pacekeeper.goal_pace (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  measured boolean NOT NULL,
  pace double precision,
  details jsonb NOT NULL,
  paced_at bigint NOT NULL,
  owner_id text COLLATE "C" GENERATED ALWAYS AS (details #>> '{goal,scope,ownerId}') STORED,
  team_id text COLLATE "C" GENERATED ALWAYS AS (details #>> '{goal,scope,teamId}') STORED,
  scope jsonb GENERATED ALWAYS AS (details #> '{goal,scope}') STORED,
  metric jsonb GENERATED ALWAYS AS (details #> '{goal,metric}') STORED,
  currency text GENERATED ALWAYS AS (details #>> '{goal,currency}') STORED,
  period_start bigint GENERATED ALWAYS AS ((details #>> '{goal,period_start}')::bigint) STORED,
  period_end bigint GENERATED ALWAYS AS ((details #>> '{goal,period_end}')::bigint) STORED,
  verdict text GENERATED ALWAYS AS (details ->> 'verdict') STORED,
  run_rate_needed numeric GENERATED ALWAYS AS ((details ->> 'runRateNeeded')::numeric) STORED,
  run_rate_usual numeric GENERATED ALWAYS AS ((details ->> 'runRateUsual')::numeric) STORED,
  PRIMARY KEY (portal_id, goal_id)
);
CREATE INDEX goal_pace_owner ON pacekeeper.goal_pace (portal_id, owner_id);
CREATE INDEX goal_pace_team ON pacekeeper.goal_pace (portal_id, team_id);
CALL pacekeeper.isolate('pacekeeper.goal_pace');

-- A goal's target against what a whole period brings, as foreseen when the target was set.
CREATE TABLE pacekeeper.goal_plan (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  details jsonb NOT NULL,
  planned_at bigint NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_plan');

-- Forecasts of goals that run. effects: what each open deal does to the probability of reaching the goal, by deal id; only of a
-- goal with its own deals, so that a card reads one row by key. contributions: what each open deal of a goal's sellers adds to
-- the mean of its forecast, by deal id.
CREATE TABLE pacekeeper.goal_forecast (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  details jsonb NOT NULL,
  effects jsonb NOT NULL,
  forecast_at bigint NOT NULL,
  contributions jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_forecast');

-- The first forecast of a goal that was told once half of its period was over: what its result is held against. Written once.
CREATE TABLE pacekeeper.said_forecast (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  said_at bigint NOT NULL,
  p50 double precision NOT NULL,
  p90 double precision NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.said_forecast');

-- What goals' forecasts rested on: a row for each goal and day of the portal (days since 1970-01-01 on its wall), replaced
-- within the day. The content is JSON that nobody searches: kept as text, it is read back byte for byte.
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

-- For the same reason as records' properties.
DO $$
BEGIN
  ALTER TABLE pacekeeper.goal_snapshot ALTER COLUMN content SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  RAISE NOTICE 'This server has no lz4: snapshots are compressed with pglz.';
END $$;

-- What changed for each goal since earlier moments, as it was last worked out.
CREATE TABLE pacekeeper.goal_change (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_change');
