import type { AssignRoleAnswer, RolesAnswer } from '../../../src/contract/settings/roles.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';

const pageStates: Record<RolesAnswer['state'], true> = {
  shown: true,
  'not synced': true,
  'not allowed': true,
};

/** Everybody in the portal, with their role. */
export const peopleSource: CardSource<RolesAnswer> = {
  path: settingsRoutes.roles,
  functionName: 'read-roles',
  parameter: null,
  isCard: (answer) => hasState<RolesAnswer>(answer, pageStates),
};

const answerStates: Record<AssignRoleAnswer['state'], true> = {
  done: true,
  'not possible': true,
  'not allowed': true,
};

/** Where a role is given. */
export const assignRoleTarget: ActTarget<AssignRoleAnswer> = {
  path: settingsActs.assignRole,
  functionName: 'assign-role',
  isAnswer: (answer): answer is AssignRoleAnswer =>
    hasState<AssignRoleAnswer>(answer, answerStates),
};
