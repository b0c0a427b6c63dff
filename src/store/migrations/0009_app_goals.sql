-- Goals defined in Pacekeeper (origin 'app') stand beside the portal's own. What HubSpot has no place for is empty in its goals.
ALTER TABLE pacekeeper.goal ADD COLUMN ramp jsonb;
ALTER TABLE pacekeeper.goal ADD COLUMN parent_id text COLLATE "C";
ALTER TABLE pacekeeper.goal ADD COLUMN incentive text;
