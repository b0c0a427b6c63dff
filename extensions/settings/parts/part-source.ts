import type { CalendarPage } from '../../../src/contract/settings/calendar.ts';
import type { GoalsSettingsPage } from '../../../src/contract/settings/goals.ts';
import type { ChangePartAnswer } from '../../../src/contract/settings/parts.ts';
import type { PersonasPage } from '../../../src/contract/settings/personas.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';

const pageStates = { shown: true, 'not synced': true, 'not allowed': true } as const;

/** The personas in force, with how many leads fit each. */
export const personasSource: CardSource<PersonasPage> = {
  path: settingsRoutes.personas,
  functionName: 'read-personas',
  parameter: null,
  isCard: (answer) => hasState<PersonasPage>(answer, pageStates),
};

/** Every goal, and what a new one may name. */
export const goalsSource: CardSource<GoalsSettingsPage> = {
  path: settingsRoutes.goals,
  functionName: 'read-goal-settings',
  parameter: null,
  isCard: (answer) => hasState<GoalsSettingsPage>(answer, pageStates),
};

/** When the team works. */
export const calendarSource: CardSource<CalendarPage> = {
  path: settingsRoutes.calendar,
  functionName: 'read-calendar',
  parameter: null,
  isCard: (answer) => hasState<CalendarPage>(answer, pageStates),
};

const answerStates: Record<ChangePartAnswer['state'], true> = {
  done: true,
  'would do': true,
  'moved on': true,
  refused: true,
  'not possible': true,
  'not synced': true,
  'not allowed': true,
};
const isAnswer = (answer: unknown): answer is ChangePartAnswer =>
  hasState<ChangePartAnswer>(answer, answerStates);

/** Where the personas are defined. */
export const changePersonasTarget: ActTarget<ChangePartAnswer> = {
  path: settingsActs.changePersonas,
  functionName: 'change-personas',
  isAnswer,
};

/** Where goals are defined, changed and removed. */
export const changeGoalsTarget: ActTarget<ChangePartAnswer> = {
  path: settingsActs.changeGoals,
  functionName: 'change-goals',
  isAnswer,
};

/** Where the calendar is set. */
export const changeCalendarTarget: ActTarget<ChangePartAnswer> = {
  path: settingsActs.changeCalendar,
  functionName: 'change-calendar',
  isAnswer,
};
