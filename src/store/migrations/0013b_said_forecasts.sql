-- The first forecast that was told of a goal once half of its period was over: what its result is held against. Written once.
CREATE TABLE pacekeeper.said_forecast (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  said_at bigint NOT NULL,
  p50 double precision NOT NULL,
  p90 double precision NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.said_forecast');
