-- Conventions of this schema:
-- * Every row belongs to a portal: keys start with portal_id, which the database fills in and guards itself.
-- * Moments are bigint milliseconds since 1970-01-01T00:00Z, as in the domain: no session time zone stands between.
-- * Ids are the CRM's digit strings. (id_length, id) is their numeric order; length() alone could not use an index
--   under row-level security, because it is not leakproof.
-- * What is searched or sorted is a column; the CRM's raw strings are in properties.

-- The portal whose rows the present transaction may see; null (no rows) when none was set.
CREATE FUNCTION pacekeeper.current_portal() RETURNS bigint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.portal_id', true), '')::bigint;

-- Puts a table behind the portal's wall and opens it to the app role. Every table with portal_id is passed through it.
CREATE PROCEDURE pacekeeper.isolate(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
  EXECUTE format(
    'CREATE POLICY own_portal ON %s USING (portal_id = pacekeeper.current_portal())
       WITH CHECK (portal_id = pacekeeper.current_portal())',
    guarded);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO pacekeeper_app', guarded);
END $$;

GRANT USAGE ON SCHEMA pacekeeper TO pacekeeper_app;

-- What a portal says about itself.
CREATE TABLE pacekeeper.portal (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  time_zone text NOT NULL,
  home_currency text NOT NULL,
  definitions jsonb NOT NULL,
  pipelines jsonb NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.portal');
-- The list of portals is the one thing read across them: by the owner of the tables, never by the app role.
CREATE POLICY every_portal ON pacekeeper.portal FOR SELECT TO CURRENT_USER USING (true);

CREATE TABLE pacekeeper.owner (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  user_id text,
  email text,
  name text NOT NULL,
  archived boolean NOT NULL,
  teams jsonb NOT NULL,
  PRIMARY KEY (portal_id, id)
);
CALL pacekeeper.isolate('pacekeeper.owner');

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
CREATE INDEX deal_of_owner ON pacekeeper.deal (portal_id, owner_id) WHERE NOT archived;
CREATE INDEX deal_with_rejected ON pacekeeper.deal (portal_id, id) WHERE rejected <> '[]';
CALL pacekeeper.isolate('pacekeeper.deal');

CREATE TABLE pacekeeper.goal (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  id text COLLATE "C" NOT NULL,
  first_seen_at bigint NOT NULL,
  name text,
  metric jsonb,
  scope jsonb NOT NULL,
  period_start bigint,
  period_end bigint,
  target numeric,
  currency text,
  pipeline_ids text[] NOT NULL,
  origin text NOT NULL,
  rejected jsonb NOT NULL,
  PRIMARY KEY (portal_id, id)
);
CALL pacekeeper.isolate('pacekeeper.goal');

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
