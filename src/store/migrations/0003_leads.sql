-- Leads: their scores now and before, the scorecards learned from a portal's own outcomes, and the way to sales.

-- shadow: what the scorecard that waits in the shadow would say, null while none waits. what_if: what could change the score,
-- found when it was made and kept beside it, so that nobody waits for it; null before.
CREATE TABLE pacekeeper.lead_score (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  contact_id text COLLATE "C" NOT NULL,
  id_length smallint NOT NULL GENERATED ALWAYS AS (length(contact_id)) STORED,
  points integer NOT NULL,
  min_points integer NOT NULL,
  max_points integer NOT NULL,
  grade text NOT NULL,
  lines jsonb NOT NULL,
  degraded jsonb NOT NULL,
  scorecard_version text NOT NULL,
  scored_at bigint NOT NULL,
  warnings jsonb NOT NULL,
  prompt jsonb,
  probability jsonb,
  why_no_probability text,
  shadow jsonb,
  what_if jsonb,
  PRIMARY KEY (portal_id, contact_id)
);
CREATE INDEX lead_score_best_first ON pacekeeper.lead_score (portal_id, points DESC, id_length, contact_id);
CALL pacekeeper.isolate('pacekeeper.lead_score');

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

-- The figures of the home page's Leads tab, as they were last computed: one row a portal.
CREATE TABLE pacekeeper.leads_page (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  figures jsonb NOT NULL,
  computed_at bigint NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.leads_page');

-- Leads between marketing and sales. Acts are added, never changed: taking one back is an act too.
CREATE TABLE pacekeeper.lead_hand_over (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  contact_id text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  act text NOT NULL,
  reason text,
  note text,
  by_user_id text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (portal_id, contact_id, number)
);
CREATE INDEX lead_hand_over_by_time ON pacekeeper.lead_hand_over (portal_id, at);
CALL pacekeeper.isolate('pacekeeper.lead_hand_over');

-- A learned version never changes. rules_version: the rules that it was learned from.
CREATE TABLE pacekeeper.learned_scorecard (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  version text COLLATE "C" NOT NULL,
  author text NOT NULL,
  learned_at bigint NOT NULL,
  leads integer NOT NULL,
  base_rate double precision NOT NULL,
  scorecard jsonb NOT NULL,
  meaning jsonb NOT NULL,
  rules_version text COLLATE "C" NOT NULL DEFAULT 'default-1',
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

-- What each round of learning found.
CREATE TABLE pacekeeper.learning_report (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  learned_at bigint NOT NULL,
  report jsonb NOT NULL,
  PRIMARY KEY (portal_id, learned_at)
);
CALL pacekeeper.isolate('pacekeeper.learning_report');

-- What admins decided about single properties that look like leaks.
CREATE TABLE pacekeeper.leak_ruling (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  property text COLLATE "C" NOT NULL,
  ruling text NOT NULL,
  by_user_id text COLLATE "C",
  at bigint NOT NULL,
  PRIMARY KEY (portal_id, property)
);
CALL pacekeeper.isolate('pacekeeper.leak_ruling');

-- One row while somebody waits for a new round of learning; the round that begins later takes it away.
CREATE TABLE pacekeeper.learning_ask (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  asked_at bigint NOT NULL,
  PRIMARY KEY (portal_id)
);
CALL pacekeeper.isolate('pacekeeper.learning_ask');
