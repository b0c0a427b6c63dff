-- Progress updates: what was told, what goes out, who wants it how, and notes from managers to reps.

-- How a portal (user_id '') or one user has updates; null: as the portal, or as usual.
CREATE TABLE pacekeeper.update_preference (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  user_id text COLLATE "C" NOT NULL,
  every text,
  hour smallint,
  email boolean,
  crm text,
  ranks text,
  PRIMARY KEY (portal_id, user_id)
);
CALL pacekeeper.isolate('pacekeeper.update_preference');

-- One update for each subject and slot, whichever process makes it first. content: what is shown; standings: how the goals stood, for the next one.
CREATE TABLE pacekeeper.progress_update (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  subject text COLLATE "C" NOT NULL,
  slot text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  content jsonb NOT NULL,
  standings jsonb NOT NULL,
  PRIMARY KEY (portal_id, subject, slot)
);
CREATE INDEX progress_update_latest ON pacekeeper.progress_update (portal_id, subject, made_at DESC);
CALL pacekeeper.isolate('pacekeeper.progress_update');

-- What a subject was told once and for good.
CREATE TABLE pacekeeper.told_fact (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  subject text COLLATE "C" NOT NULL,
  goal_id text COLLATE "C" NOT NULL,
  fact text COLLATE "C" NOT NULL,
  told_at bigint NOT NULL,
  PRIMARY KEY (portal_id, subject, goal_id, fact)
);
CALL pacekeeper.isolate('pacekeeper.told_fact');

-- Mails and CRM entries on their way out. A row is made with its update, in one transaction; it is taken by one process before it
-- is sent, and settled after. content is dropped when it is settled.
CREATE TABLE pacekeeper.outgoing_message (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  key text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  user_id text COLLATE "C",
  content jsonb,
  state text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  taken_at bigint,
  settled_at bigint,
  tries integer NOT NULL,
  problem text,
  remote_id text,
  PRIMARY KEY (portal_id, key)
);
CREATE INDEX outgoing_message_open ON pacekeeper.outgoing_message (portal_id, state, made_at)
  WHERE state IN ('waiting', 'taken');
CREATE INDEX outgoing_message_of_subject ON pacekeeper.outgoing_message (portal_id, subject);
CALL pacekeeper.isolate('pacekeeper.outgoing_message');

-- Channels that are not asked again, because the other side said that it does not allow them.
CREATE TABLE pacekeeper.closed_channel (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  channel text COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (portal_id, channel)
);
CALL pacekeeper.isolate('pacekeeper.closed_channel');

-- What managers wrote to reps. Taking a note back deletes it.
CREATE TABLE pacekeeper.manager_note (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  author_user_id text COLLATE "C" NOT NULL,
  to_owner_id text COLLATE "C" NOT NULL,
  text text NOT NULL,
  written_at bigint NOT NULL,
  PRIMARY KEY (portal_id, id)
);
CREATE INDEX manager_note_to ON pacekeeper.manager_note (portal_id, to_owner_id, written_at DESC);
CREATE INDEX manager_note_of ON pacekeeper.manager_note (portal_id, author_user_id, written_at DESC);
CALL pacekeeper.isolate('pacekeeper.manager_note');
