import type { Router } from 'express';
import { changeSchedule } from '../../functions/change-schedule.ts';
import { readSchedule } from '../../functions/read-schedule.ts';
import { runNow } from '../../functions/run-now.ts';
import {
  changeScheduleRequest,
  type RunNowRequest,
  runNowRequest,
} from '../contract/settings/schedule.ts';
import { settingsActs, settingsRoutes } from '../contract/settings/settings-paths.ts';
import { noQuery } from '../contract/settings/settings-queries.ts';
import { addAct } from './act-route.ts';
import type { PartRoutes } from './part-routes.ts';
import { addRead } from './read-route.ts';

/** When the portal is read: read and changed by admins, who can also ask for a run at once. */
export function addScheduleRoutes(
  router: Router,
  { portals, appId, requestWork, maxBytes }: PartRoutes,
): void {
  addRead(router, portals, appId, {
    path: settingsRoutes.schedule,
    schema: noQuery,
    read: readSchedule,
  });
  addAct(router, portals, appId, {
    path: settingsActs.changeSchedule,
    schema: changeScheduleRequest,
    maxBytes,
    act: changeSchedule,
  });
  addAct<RunNowRequest>(router, portals, appId, {
    path: settingsActs.runNow,
    schema: runNowRequest,
    maxBytes,
    act: async (tools, asked) => {
      const answer = await runNow(tools, asked);
      if (answer.state === 'asked')
        await requestWork(tools.store.portalId, `run ${asked.userId} ${asked.key}`);
      return answer;
    },
  });
}
