-- How often a portal is read, where it differs from what the service does; without a row, as often as the service's own schedule fires.
CREATE TABLE pacekeeper.sync_schedule (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  settings jsonb NOT NULL,
  saved_at bigint NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.sync_schedule');
