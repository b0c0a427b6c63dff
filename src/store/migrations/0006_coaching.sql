-- Warnings and prompts. A contact's stand with its score (0003).

-- What pacing found on a deal, and the goal that it counts for.
CREATE TABLE pacekeeper.deal_check (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  deal_id text COLLATE "C" NOT NULL,
  goal_id text COLLATE "C",
  warnings jsonb NOT NULL,
  prompt jsonb,
  checked_at bigint NOT NULL,
  PRIMARY KEY (portal_id, deal_id)
);
CALL pacekeeper.isolate('pacekeeper.deal_check');

-- How a portal wants its warnings and prompts; without a row, or for what settings do not name, as usual. revision grows with
-- every change: whoever saves names the one that they saw. Whoever changes settings locks this row.
CREATE TABLE pacekeeper.coaching_settings (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  revision integer NOT NULL,
  settings jsonb NOT NULL,
  saved_by_id text COLLATE "C",
  saved_at bigint
);
CALL pacekeeper.isolate('pacekeeper.coaching_settings');
