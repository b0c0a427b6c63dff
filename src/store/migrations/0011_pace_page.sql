-- What a list of goals needs of each, apart from the whole of its pace; the older rows get it too.
ALTER TABLE pacekeeper.goal_pace
  ADD COLUMN owner_id text COLLATE "C" GENERATED ALWAYS AS (details #>> '{goal,scope,ownerId}') STORED,
  ADD COLUMN team_id text COLLATE "C" GENERATED ALWAYS AS (details #>> '{goal,scope,teamId}') STORED,
  ADD COLUMN scope jsonb GENERATED ALWAYS AS (details #> '{goal,scope}') STORED,
  ADD COLUMN metric jsonb GENERATED ALWAYS AS (details #> '{goal,metric}') STORED,
  ADD COLUMN currency text GENERATED ALWAYS AS (details #>> '{goal,currency}') STORED,
  ADD COLUMN period_start bigint GENERATED ALWAYS AS ((details #>> '{goal,period_start}')::bigint) STORED,
  ADD COLUMN period_end bigint GENERATED ALWAYS AS ((details #>> '{goal,period_end}')::bigint) STORED,
  ADD COLUMN verdict text GENERATED ALWAYS AS (details ->> 'verdict') STORED,
  ADD COLUMN run_rate_needed numeric GENERATED ALWAYS AS ((details ->> 'runRateNeeded')::numeric) STORED,
  ADD COLUMN run_rate_usual numeric GENERATED ALWAYS AS ((details ->> 'runRateUsual')::numeric) STORED;
CREATE INDEX goal_pace_owner ON pacekeeper.goal_pace (portal_id, owner_id);
CREATE INDEX goal_pace_team ON pacekeeper.goal_pace (portal_id, team_id);

-- A goal's target against what a whole period brings, as foreseen when the target was set.
CREATE TABLE pacekeeper.goal_plan (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  details jsonb NOT NULL,
  planned_at bigint NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_plan');
