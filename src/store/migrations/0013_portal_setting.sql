-- One table for every setting that is one value of a portal; what was in a table of its own is carried over.

-- A setting by its name (src/domain/settings/plain-settings.ts); without a row, as usual.
CREATE TABLE pacekeeper.portal_setting (
  portal_id bigint NOT NULL DEFAULT pacekeeper.current_portal(),
  name text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (portal_id, name)
);

-- The rows of every portal: the wall between portals holds for the owner of the tables too, so it is lowered before they go.
ALTER TABLE pacekeeper.calendar NO FORCE ROW LEVEL SECURITY;
ALTER TABLE pacekeeper.coaching_settings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE pacekeeper.portal_personas NO FORCE ROW LEVEL SECURITY;
ALTER TABLE pacekeeper.sync_schedule NO FORCE ROW LEVEL SECURITY;

INSERT INTO pacekeeper.portal_setting (portal_id, name, value)
  SELECT portal_id, 'calendar', settings FROM pacekeeper.calendar
  UNION ALL SELECT portal_id, 'warnings', settings FROM pacekeeper.coaching_settings
  UNION ALL SELECT portal_id, 'personas', personas FROM pacekeeper.portal_personas
  UNION ALL SELECT portal_id, 'schedule', settings FROM pacekeeper.sync_schedule;

DROP TABLE pacekeeper.calendar, pacekeeper.coaching_settings, pacekeeper.portal_personas, pacekeeper.sync_schedule;

CALL pacekeeper.isolate('pacekeeper.portal_setting');
