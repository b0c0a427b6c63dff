import type { LearningActAnswer, LearningActRequest } from '../../contract/learning-page.ts';
import { learnableProperties } from '../../domain/leads/facts/learnable-properties.ts';
import type { LearningAct } from '../ports/learning-acts-store.ts';
import type { Clock } from '../slices/slice.ts';
import {
  type LearningPageReading,
  mayActOnLearning,
  readLearningPage,
} from './read-learning-page.ts';

/** What deciding about learning takes. */
export interface LearningActing extends LearningPageReading {
  readonly clock: Clock;
}

/**
 * Asks for learning, or rules on a property, for an admin. A request that comes again has no second effect, and is answered
 * with the page as it stands then.
 */
export async function actOnLearning(
  acting: LearningActing,
  asked: LearningActRequest,
): Promise<LearningActAnswer> {
  const { store, viewer, clock } = acting;
  if (!mayActOnLearning(viewer)) return notAllowed;
  const act = actOf(asked);
  const why = await whyNotPossible(acting, act);
  if (why !== null) return { state: 'refused', cause: 'not possible', why };
  const { userId } = viewer;
  const request = { userId, key: asked.key, asked: JSON.stringify(act), at: clock() };
  if (!(await store.actOnLearning(act, request))) return keyUsed;
  return { state: 'done', page: await readLearningPage(acting) };
}

const notAllowed: LearningActAnswer = {
  state: 'refused',
  cause: 'not allowed',
  why: 'Admins decide about learning. An admin can give you that role.',
};

const keyUsed: LearningActAnswer = {
  state: 'refused',
  cause: 'key used',
  why: 'This key was used for another request. Make a new key for each act.',
};

function actOf(asked: LearningActRequest): LearningAct {
  switch (asked.act) {
    case 'learn now':
      return { kind: 'learn now' };
    case 'rule':
      return { kind: 'rule', property: asked.property, ruling: asked.ruling };
    case 'take ruling back':
      return { kind: 'take ruling back', property: asked.property };
  }
}

/** Why a property cannot be ruled on, in a sentence; null when it can. */
export async function whyNotPossible(
  { schema }: Pick<LearningActing, 'schema'>,
  act: LearningAct,
): Promise<string | null> {
  if (act.kind !== 'rule') return null;
  const portal = await schema();
  if (portal === null) return 'This portal has not been synced yet.';
  const { used, leftOut } = learnableProperties(portal.definitions);
  const barred = leftOut.find(({ property }) => property === act.property);
  if (barred !== undefined) return `"${act.property}" is never learned from. ${barred.reason}`;
  if (used.some(({ name }) => name === act.property)) return null;
  return `There is no contact property "${act.property}". Give its internal name.`;
}
