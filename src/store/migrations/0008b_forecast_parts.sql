-- What each open deal of a goal's sellers adds to the mean of its forecast, by deal id.
ALTER TABLE pacekeeper.goal_forecast ADD COLUMN contributions jsonb NOT NULL DEFAULT '{}';
