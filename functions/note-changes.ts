import type { WorkStep } from '../src/composition/work.ts';
import { noteChanges as noteSlice } from '../src/use-cases/goals/note-changes.ts';

/** Works out what changed for every running goal since yesterday, last Monday and its period's start. */
export const noteChanges: WorkStep = (tools, slice) => noteSlice({ ...tools, ...slice });
