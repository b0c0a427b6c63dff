-- When a portal's team works: fiscal year, weekend, holidays, days off, and what differs for single reps. One row a portal.
CREATE TABLE pacekeeper.calendar (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  settings jsonb NOT NULL,
  saved_at bigint NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.calendar');
