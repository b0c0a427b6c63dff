-- The CRM's contacts and deals, what their properties used to be, and how far reading and working on them has come.
-- (Goals stand with their paces, in 0005.)

CREATE TABLE pacekeeper.contact (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  id_length smallint NOT NULL GENERATED ALWAYS AS (length(id)) STORED,
  first_seen_at bigint NOT NULL,
  archived boolean NOT NULL,
  owner_id text COLLATE "C",
  name text,
  email text,
  email_health text NOT NULL,
  company text,
  job_title text,
  lifecycle_stage text,
  source text,
  created_at bigint,
  modified_at bigint,
  last_contacted_at bigint,
  next_activity_at bigint,
  last_engaged_at bigint,
  deal_ids text[] NOT NULL,
  properties jsonb NOT NULL,
  rejected jsonb NOT NULL,
  PRIMARY KEY (portal_id, id)
);
CREATE INDEX contact_in_order ON pacekeeper.contact (portal_id, id_length, id) WHERE NOT archived;
CREATE INDEX contact_of_owner ON pacekeeper.contact (portal_id, owner_id) WHERE NOT archived;
CREATE INDEX contact_with_rejected ON pacekeeper.contact (portal_id, id) WHERE rejected <> '[]';
-- Rounds of learning read the newest leads first.
CREATE INDEX contact_newest_first ON pacekeeper.contact (portal_id, created_at DESC, id DESC) WHERE NOT archived;
-- To find records that look like the same person.
CREATE INDEX contact_of_email ON pacekeeper.contact (portal_id, email) WHERE NOT archived AND email IS NOT NULL;
CREATE INDEX contact_of_name ON pacekeeper.contact (portal_id, name, company)
  WHERE NOT archived AND name IS NOT NULL AND company IS NOT NULL;
CALL pacekeeper.isolate('pacekeeper.contact');

CREATE TABLE pacekeeper.deal (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  id_length smallint NOT NULL GENERATED ALWAYS AS (length(id)) STORED,
  first_seen_at bigint NOT NULL,
  archived boolean NOT NULL,
  owner_id text COLLATE "C",
  name text,
  pipeline_id text,
  stage_id text,
  outcome text COLLATE "C" NOT NULL,
  stage_entered_at bigint,
  amount numeric,
  currency text,
  home_amount numeric,
  home_currency text,
  close_date bigint,
  times_postponed integer NOT NULL,
  created_at bigint,
  modified_at bigint,
  last_contacted_at bigint,
  next_activity_at bigint,
  contact_ids text[] NOT NULL,
  properties jsonb NOT NULL,
  rejected jsonb NOT NULL,
  PRIMARY KEY (portal_id, id)
);
CREATE INDEX deal_in_order ON pacekeeper.deal (portal_id, id_length, id) WHERE NOT archived;
CREATE INDEX deal_closed ON pacekeeper.deal (portal_id, outcome, close_date) WHERE NOT archived;
-- New pipeline counts deals by when they were created.
CREATE INDEX deal_created ON pacekeeper.deal (portal_id, created_at) WHERE NOT archived;
CREATE INDEX deal_of_owner ON pacekeeper.deal (portal_id, owner_id) WHERE NOT archived;
CREATE INDEX deal_with_rejected ON pacekeeper.deal (portal_id, id) WHERE rejected <> '[]';
CALL pacekeeper.isolate('pacekeeper.deal');

-- A record's properties are around 2 kB of JSON, which PostgreSQL compresses. With lz4 instead of its own pglz, writing a
-- contact of 60 properties takes about a fifth less of the server's time (measured on PostgreSQL 15: 47 instead of
-- 61 microseconds). A server built without lz4 keeps pglz.
DO $$
BEGIN
  ALTER TABLE pacekeeper.contact ALTER COLUMN properties SET COMPRESSION lz4;
  ALTER TABLE pacekeeper.deal ALTER COLUMN properties SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  RAISE NOTICE 'This server has no lz4: properties are compressed with pglz.';
END $$;

-- Every value that a property is known to have had, by the moment it took effect. Rows are added, never changed.
CREATE TABLE pacekeeper.property_change (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  object_type text COLLATE "C" NOT NULL,
  object_id text COLLATE "C" NOT NULL,
  property text COLLATE "C" NOT NULL,
  changed_at bigint NOT NULL,
  value text,
  source text,
  PRIMARY KEY (portal_id, object_type, object_id, property, changed_at)
);
CALL pacekeeper.isolate('pacekeeper.property_change');

-- How far each stream of records has been read.
CREATE TABLE pacekeeper.stream_state (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  stream text NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (portal_id, stream)
);
CALL pacekeeper.isolate('pacekeeper.stream_state');

-- Where a job that works in slices goes on.
CREATE TABLE pacekeeper.job_checkpoint (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  job text NOT NULL,
  checkpoint jsonb NOT NULL,
  PRIMARY KEY (portal_id, job)
);
CALL pacekeeper.isolate('pacekeeper.job_checkpoint');
