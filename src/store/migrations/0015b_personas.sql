-- The personas that an admin defined; without a row the ones that everybody begins with are used.

CREATE TABLE pacekeeper.portal_personas (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  personas jsonb NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (portal_id)
);
CALL pacekeeper.isolate('pacekeeper.portal_personas');
