-- The figures of the home page's Leads tab, as they were last computed: one row a portal.
CREATE TABLE pacekeeper.leads_page (
  portal_id bigint PRIMARY KEY DEFAULT pacekeeper.current_portal(),
  figures jsonb NOT NULL,
  computed_at bigint NOT NULL
);
CALL pacekeeper.isolate('pacekeeper.leads_page');
