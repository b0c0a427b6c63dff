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

-- Forgetting a portal says so first (src/store/forget.ts); any other deletion is refused.
CREATE FUNCTION pacekeeper.keep_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.forgetting', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'Entries of the audit log are not deleted.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER kept BEFORE DELETE ON pacekeeper.audit_entry
  FOR EACH ROW EXECUTE FUNCTION pacekeeper.keep_entries();
