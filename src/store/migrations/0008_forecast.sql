-- What is foreseen of goals that run. effects: what each open deal does to the chance, by deal id; of a goal with its own
-- deals alone, so that a card reads one row by key.
CREATE TABLE pacekeeper.goal_forecast (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  details jsonb NOT NULL,
  effects jsonb NOT NULL,
  forecast_at bigint NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_forecast');
