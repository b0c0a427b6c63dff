import { goalChangesQuery } from '../src/contract/goal-changes-page.ts';
import { goalIdOf } from '../src/contract/goal-key.ts';
import { learningActRequest } from '../src/contract/learning-page.ts';
import { managerNoteRequest } from '../src/contract/manager-note.ts';
import { ownUpdatesRequest } from '../src/contract/own-updates.ts';
import { pacePageQuery } from '../src/contract/pace-page.ts';
import { noQuery } from '../src/contract/requests.ts';
import { readGoalChanges } from '../src/use-cases/goals/read-goal-changes.ts';
import { readPacePage } from '../src/use-cases/goals/read-pace-page.ts';
import { actOnLearning } from '../src/use-cases/leads/act-on-learning.ts';
import { readHandOverPage } from '../src/use-cases/leads/read-hand-over-page.ts';
import { readHandedLeads } from '../src/use-cases/leads/read-handed-leads.ts';
import { readLeadsPage } from '../src/use-cases/leads/read-leads-page.ts';
import { readLearningPage } from '../src/use-cases/leads/read-learning-page.ts';
import { rulesInForce } from '../src/use-cases/leads/rules-in-force.ts';
import { readOwnPages } from '../src/use-cases/portal/read-own-pages.ts';
import { readUpdatesPage } from '../src/use-cases/updates/read-updates-page.ts';
import { setOwnUpdates } from '../src/use-cases/updates/set-own-updates.ts';
import { writeManagerNote } from '../src/use-cases/updates/write-manager-note.ts';
import type { AskTable } from './shared/ask-entry.ts';

/** What is asked and done on the home page's tabs. */
export const homeAsks = {
  readOwnPages: { who: 'everyone', asked: noQuery, answer: readOwnPages },
  readLeadsPage: { who: 'everyone', asked: noQuery, answer: readLeadsPage },
  readHandOverPage: { who: 'everyone', asked: noQuery, answer: readHandOverPage },
  readHandedLeads: { who: 'everyone', asked: noQuery, answer: readHandedLeads },
  readPacePage: {
    who: 'everyone',
    asked: pacePageQuery,
    answer: (given, { order = 'name', offset = '0' }) =>
      readPacePage(given, { order, offset: Number(offset) }),
  },
  readGoalChanges: {
    who: 'everyone',
    asked: goalChangesQuery,
    answer: (given, { goal }) => readGoalChanges(given, goalIdOf(goal)),
  },
  readLearningPage: {
    who: 'everyone',
    asked: noQuery,
    answer: async (given) =>
      readLearningPage({ ...given, rules: await rulesInForce(given.store, given.clock()) }),
  },
  actOnLearning: {
    who: 'everyone',
    signedOnly: true,
    asked: learningActRequest,
    answer: async (given, asked) =>
      actOnLearning({ ...given, rules: await rulesInForce(given.store, given.clock()) }, asked),
    // Learning that was asked for begins at once.
    follows: ({ state }, { act, userId, key }) =>
      state === 'done' && act === 'learn now'
        ? { slot: `learn ${userId} ${key}`, from: 'learn' }
        : null,
  },
  readUpdatesPage: { who: 'everyone', asked: noQuery, answer: readUpdatesPage },
  writeManagerNote: {
    who: 'everyone',
    signedOnly: true,
    asked: managerNoteRequest,
    answer: writeManagerNote,
  },
  setOwnUpdates: {
    who: 'everyone',
    signedOnly: true,
    asked: ownUpdatesRequest,
    answer: setOwnUpdates,
  },
} as const satisfies Partial<AskTable>;
