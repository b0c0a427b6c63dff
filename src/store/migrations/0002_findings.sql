-- What Pacekeeper found: scores, paces, warnings; where its jobs are; and who may do what.

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
  PRIMARY KEY (portal_id, contact_id)
);
CREATE INDEX lead_score_best_first ON pacekeeper.lead_score (portal_id, points DESC, id_length, contact_id);
CALL pacekeeper.isolate('pacekeeper.lead_score');

-- pace: actual over expected, to sort by; null when nothing is expected yet or the goal cannot be measured.
CREATE TABLE pacekeeper.goal_pace (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  measured boolean NOT NULL,
  pace double precision,
  details jsonb NOT NULL,
  paced_at bigint NOT NULL,
  PRIMARY KEY (portal_id, goal_id)
);
CALL pacekeeper.isolate('pacekeeper.goal_pace');

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

-- Where a job that works in slices goes on.
CREATE TABLE pacekeeper.job_checkpoint (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  job text NOT NULL,
  checkpoint jsonb NOT NULL,
  PRIMARY KEY (portal_id, job)
);
CALL pacekeeper.isolate('pacekeeper.job_checkpoint');

-- Who is more than a rep.
CREATE TABLE pacekeeper.assigned_role (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  user_id text COLLATE "C" NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (portal_id, user_id)
);
CALL pacekeeper.isolate('pacekeeper.assigned_role');
