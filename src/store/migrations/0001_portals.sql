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

-- position: where the CRM lists the owner.
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
