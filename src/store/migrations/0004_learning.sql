-- Scorecards learned from a portal's own outcomes, what each round of learning found, and the history of scores.

ALTER TABLE pacekeeper.lead_score ADD COLUMN probability jsonb;
ALTER TABLE pacekeeper.lead_score ADD COLUMN why_no_probability text;

-- Rounds of learning read the newest leads first.
CREATE INDEX contact_newest_first ON pacekeeper.contact (portal_id, created_at DESC, id DESC) WHERE NOT archived;

-- A version never changes.
CREATE TABLE pacekeeper.learned_scorecard (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  version text COLLATE "C" NOT NULL,
  author text NOT NULL,
  learned_at bigint NOT NULL,
  leads integer NOT NULL,
  base_rate double precision NOT NULL,
  scorecard jsonb NOT NULL,
  meaning jsonb NOT NULL,
  PRIMARY KEY (portal_id, version)
);
CALL pacekeeper.isolate('pacekeeper.learned_scorecard');

-- Which learned version scores leads (live), and which only runs beside it (shadow).
CREATE TABLE pacekeeper.scorecard_in_use (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  role text NOT NULL,
  version text COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  PRIMARY KEY (portal_id, role)
);
CALL pacekeeper.isolate('pacekeeper.scorecard_in_use');

CREATE TABLE pacekeeper.learning_report (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  learned_at bigint NOT NULL,
  report jsonb NOT NULL,
  PRIMARY KEY (portal_id, learned_at)
);
CALL pacekeeper.isolate('pacekeeper.learning_report');

-- A row for each change of a contact's score: what it was from that moment on.
CREATE TABLE pacekeeper.score_history (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  contact_id text COLLATE "C" NOT NULL,
  scored_at bigint NOT NULL,
  points integer NOT NULL,
  min_points integer NOT NULL,
  max_points integer NOT NULL,
  grade text NOT NULL,
  lines jsonb NOT NULL,
  degraded jsonb NOT NULL,
  scorecard_version text NOT NULL,
  probability jsonb,
  why_no_probability text,
  PRIMARY KEY (portal_id, contact_id, scored_at)
);
CALL pacekeeper.isolate('pacekeeper.score_history');
