import type { RunNowAnswer, SchedulePage } from '../../../src/contract/settings/schedule.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';
import { changeCalendarTarget } from '../parts/part-source.ts';

const pageStates: Record<SchedulePage['state'], true> = {
  shown: true,
  'not synced': true,
  'not allowed': true,
};

/** When the portal is read. */
export const scheduleSource: CardSource<SchedulePage> = {
  path: settingsRoutes.schedule,
  functionName: 'read-schedule',
  parameter: null,
  isCard: (answer) => hasState<SchedulePage>(answer, pageStates),
};

/** Where that is set. */
export const changeScheduleTarget: typeof changeCalendarTarget = {
  path: settingsActs.changeSchedule,
  functionName: 'change-schedule',
  isAnswer: changeCalendarTarget.isAnswer,
};

const runStates: Record<RunNowAnswer['state'], true> = { asked: true, 'not allowed': true };

/** Where a run at once is asked for. */
export const runNowTarget: ActTarget<RunNowAnswer> = {
  path: settingsActs.runNow,
  functionName: 'run-now',
  isAnswer: (answer): answer is RunNowAnswer => hasState<RunNowAnswer>(answer, runStates),
};
