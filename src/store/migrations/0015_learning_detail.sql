-- What admins decide about learning: single properties that look like leaks, and that it is to be done anew now.

CREATE TABLE pacekeeper.leak_ruling (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  property text COLLATE "C" NOT NULL,
  ruling text NOT NULL,
  by_user_id text COLLATE "C",
  at bigint NOT NULL,
  PRIMARY KEY (portal_id, property)
);
CALL pacekeeper.isolate('pacekeeper.leak_ruling');

-- One row while somebody waits for it; learning that begins later takes it away.
CREATE TABLE pacekeeper.learning_ask (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  asked_at bigint NOT NULL,
  PRIMARY KEY (portal_id)
);
CALL pacekeeper.isolate('pacekeeper.learning_ask');
