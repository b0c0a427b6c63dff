-- Every target that a goal is known to have had. Rows are added, never changed: of two that take effect at the same moment,
-- the one said later counts.
CREATE TABLE pacekeeper.goal_target (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  goal_id text COLLATE "C" NOT NULL,
  effective_from bigint NOT NULL,
  said_at bigint NOT NULL,
  target numeric NOT NULL,
  PRIMARY KEY (portal_id, goal_id, effective_from, said_at)
);
CALL pacekeeper.isolate('pacekeeper.goal_target');

-- Deals that count for several owners, each for a part.
CREATE TABLE pacekeeper.deal_split (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  deal_id text COLLATE "C" NOT NULL,
  owner_id text COLLATE "C" NOT NULL,
  percent numeric NOT NULL,
  PRIMARY KEY (portal_id, deal_id, owner_id)
);
CALL pacekeeper.isolate('pacekeeper.deal_split');
