-- Who may do what, how the portal is set up, and the record of who changed it.

-- Who is more than a rep.
CREATE TABLE pacekeeper.assigned_role (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  user_id text COLLATE "C" NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (portal_id, user_id)
);
CALL pacekeeper.isolate('pacekeeper.assigned_role');

-- The personas that an admin defined; without a row, the ones that everybody begins with.
CREATE TABLE pacekeeper.portal_personas (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  personas jsonb NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (portal_id)
);
CALL pacekeeper.isolate('pacekeeper.portal_personas');

-- How often a portal is read; without a row, as often as the service's own schedule fires.
CREATE TABLE pacekeeper.sync_schedule (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  settings jsonb NOT NULL,
  saved_at bigint NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.sync_schedule');

-- Requests that must not have their effect twice, with the answer that they got, kept as it was sent (json).
-- asked: what the key came with.
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

-- What was done to the configuration, or taken out of it. Entries are added, never changed, and go only with their portal.
CREATE TABLE pacekeeper.audit_entry (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  number bigint GENERATED ALWAYS AS IDENTITY,
  at bigint NOT NULL,
  by_id text COLLATE "C",
  via text NOT NULL,
  subject text NOT NULL,
  act text NOT NULL,
  differences jsonb NOT NULL,
  PRIMARY KEY (portal_id, number)
);
CALL pacekeeper.isolate('pacekeeper.audit_entry');
REVOKE UPDATE ON pacekeeper.audit_entry FROM pacekeeper_app;

-- Forgetting a portal says so first (src/store/records/forget.ts); any other deletion is refused.
CREATE FUNCTION pacekeeper.keep_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.forgetting', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'Entries of the audit log are not deleted.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER kept BEFORE DELETE ON pacekeeper.audit_entry
  FOR EACH ROW EXECUTE FUNCTION pacekeeper.keep_entries();
