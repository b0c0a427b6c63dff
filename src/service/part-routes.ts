import type { Router } from 'express';
import { changeCalendar } from '../../functions/change-calendar.ts';
import { changeGoals } from '../../functions/change-goals.ts';
import { changePersonas } from '../../functions/change-personas.ts';
import { readCalendar } from '../../functions/read-calendar.ts';
import { readGoalSettings } from '../../functions/read-goal-settings.ts';
import { readPersonas } from '../../functions/read-personas.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import { changeCalendarRequest } from '../contract/settings/calendar.ts';
import { changeGoalsRequest } from '../contract/settings/goals.ts';
import type { ChangePartAnswer } from '../contract/settings/parts.ts';
import { changePersonasRequest } from '../contract/settings/personas.ts';
import { settingsActs, settingsRoutes } from '../contract/settings/settings-paths.ts';
import { noQuery } from '../contract/settings/settings-queries.ts';
import { addAct } from './act-route.ts';
import type { RequestWork } from './lead-router.ts';
import { addRead } from './read-route.ts';
import type { PortalDirectory } from './signed-portal.ts';

/** What the routes of the parts stand on. */
export interface PartRoutes {
  readonly portals: PortalDirectory;
  readonly appId: string | null;
  readonly requestWork: RequestWork;
  /** Largest body of an act. */
  readonly maxBytes: number;
}

/** Personas, goals and the calendar: read and changed by admins. */
export function addPartRoutes(router: Router, routes: PartRoutes): void {
  const { portals, appId, maxBytes } = routes;
  addRead(router, portals, appId, {
    path: settingsRoutes.personas,
    schema: noQuery,
    read: readPersonas,
  });
  addRead(router, portals, appId, {
    path: settingsRoutes.goals,
    schema: noQuery,
    read: readGoalSettings,
  });
  addRead(router, portals, appId, {
    path: settingsRoutes.calendar,
    schema: noQuery,
    read: readCalendar,
  });
  addAct(router, portals, appId, {
    path: settingsActs.changePersonas,
    schema: changePersonasRequest,
    maxBytes,
    act: thenRun(routes, { change: changePersonas, part: 'personas', from: 'score' }),
  });
  addAct(router, portals, appId, {
    path: settingsActs.changeGoals,
    schema: changeGoalsRequest,
    maxBytes,
    act: thenRun(routes, { change: changeGoals, part: 'goals', from: 'pace' }),
  });
  addAct(router, portals, appId, {
    path: settingsActs.changeCalendar,
    schema: changeCalendarRequest,
    maxBytes,
    act: thenRun(routes, { change: changeCalendar, part: 'calendar', from: 'pace' }),
  });
}

/** How a part of the settings is changed, and from which step on what rests on it is worked out again. */
interface PartRun<Asked> {
  readonly change: (
    tools: PortalTools,
    asked: Asked & { readonly userId: string },
  ) => Promise<ChangePartAnswer>;
  readonly part: string;
  readonly from: 'score' | 'pace';
}

/** What was changed counts at once: a run of its own, once for each key. */
function thenRun<Asked extends { readonly key: string }>(
  { requestWork }: Pick<PartRoutes, 'requestWork'>,
  { change, part, from }: PartRun<Asked>,
) {
  return async (tools: PortalTools, asked: Asked & { readonly userId: string }) => {
    const answer = await change(tools, asked);
    if (answer.state === 'done')
      await requestWork(tools.store.portalId, `${part} ${asked.userId} ${asked.key}`, from);
    return answer;
  };
}
