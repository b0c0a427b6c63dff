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

-- Requests that must not have their effect twice, with the answer that they got, kept as it was sent (json). asked: what the key came with.
CREATE TABLE pacekeeper.answered_request (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  user_id text COLLATE "C" NOT NULL,
  request_key text COLLATE "C" NOT NULL,
  asked text NOT NULL,
  answer json,
  answered_at bigint NOT NULL,
  PRIMARY KEY (portal_id, user_id, request_key)
);
CREATE INDEX answered_request_by_time ON pacekeeper.answered_request (portal_id, answered_at);
CALL pacekeeper.isolate('pacekeeper.answered_request');

-- To find records that look like the same person.
CREATE INDEX contact_of_email ON pacekeeper.contact (portal_id, email) WHERE NOT archived AND email IS NOT NULL;
CREATE INDEX contact_of_name ON pacekeeper.contact (portal_id, name, company)
  WHERE NOT archived AND name IS NOT NULL AND company IS NOT NULL;
