import { actRoutes, pageRoutes } from '../../../src/contract/card-paths.ts';
import type { ManagerNoteAnswer } from '../../../src/contract/manager-note.ts';
import type { OwnUpdatesAnswer } from '../../../src/contract/own-updates.ts';
import type { UpdatesPage } from '../../../src/contract/updates-page.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';

const pageStates: Record<UpdatesPage['state'], true> = { shown: true, 'not synced': true };
const answerStates: Record<ManagerNoteAnswer['state'] | OwnUpdatesAnswer['state'], true> = {
  done: true,
  refused: true,
};

/** The viewer's progress updates, those of teams they manage, and notes. */
export const updatesSource: CardSource<UpdatesPage> = {
  path: pageRoutes.updates,
  functionName: 'read-updates-page',
  parameter: null,
  isCard: (answer) => hasState<UpdatesPage>(answer, pageStates),
};

/** Where a manager writes a note, and takes it back. */
export const noteTarget: ActTarget<ManagerNoteAnswer> = {
  path: actRoutes.managerNote,
  functionName: 'write-manager-note',
  isAnswer: (answer): answer is ManagerNoteAnswer =>
    hasState<ManagerNoteAnswer>(answer, answerStates),
};

/** Where people switch their own e-mail on and off. */
export const ownUpdatesTarget: ActTarget<OwnUpdatesAnswer> = {
  path: actRoutes.ownUpdates,
  functionName: 'set-own-updates',
  isAnswer: (answer): answer is OwnUpdatesAnswer =>
    hasState<OwnUpdatesAnswer>(answer, answerStates),
};
