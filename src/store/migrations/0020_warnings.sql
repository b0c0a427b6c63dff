-- How a portal wants its warnings and prompts; without a row, or for what settings do not name, as usual. revision grows with every
-- change: whoever saves names the one that they saw. Whoever changes settings locks this row.
CREATE TABLE pacekeeper.coaching_settings (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  revision integer NOT NULL,
  settings jsonb NOT NULL,
  saved_by_id text COLLATE "C",
  saved_at bigint
);
CALL pacekeeper.isolate('pacekeeper.coaching_settings');
