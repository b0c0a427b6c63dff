-- The scoring rules that admins write: drafts, versions, what happened to them, and trials of drafts.

-- A version never changes.
CREATE TABLE pacekeeper.rule_version (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  version text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  scorecard jsonb NOT NULL,
  author_ids jsonb NOT NULL,
  created_at bigint NOT NULL,
  note text,
  based_on text NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (portal_id, version),
  UNIQUE (portal_id, number)
);
CALL pacekeeper.isolate('pacekeeper.rule_version');
REVOKE UPDATE ON pacekeeper.rule_version FROM pacekeeper_app;

-- Events are added, never changed: which version is live, in the shadow or under review follows from them.
CREATE TABLE pacekeeper.rule_event (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  number integer NOT NULL,
  version text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  by_id text COLLATE "C",
  at bigint NOT NULL,
  note text,
  until bigint,
  scores text,
  PRIMARY KEY (portal_id, number)
);
CALL pacekeeper.isolate('pacekeeper.rule_event');
REVOKE UPDATE ON pacekeeper.rule_event FROM pacekeeper_app;

-- Every saved state of the draft; the one with the highest revision is the present one. Without a scorecard there is none.
CREATE TABLE pacekeeper.rule_draft (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  revision integer NOT NULL,
  scorecard jsonb,
  author_ids jsonb NOT NULL,
  saved_by_id text COLLATE "C",
  saved_at bigint NOT NULL,
  PRIMARY KEY (portal_id, revision)
);
CALL pacekeeper.isolate('pacekeeper.rule_draft');
REVOKE UPDATE ON pacekeeper.rule_draft FROM pacekeeper_app;

-- How a portal handles its rules; whoever changes anything about them locks this row.
CREATE TABLE pacekeeper.rule_settings (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  review text NOT NULL,
  scoring text NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.rule_settings');

-- Drafts tried on the portal's own leads, slice by slice. state: where the next slice goes on, null once there is a result.
-- number: which trial came later, even where a portal's clock stands still.
CREATE TABLE pacekeeper.rule_trial (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  revision integer NOT NULL,
  against text COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  slice integer NOT NULL,
  state jsonb,
  result jsonb,
  number bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (portal_id, id)
);
CREATE INDEX rule_trial_in_order ON pacekeeper.rule_trial (portal_id, number);
CALL pacekeeper.isolate('pacekeeper.rule_trial');
