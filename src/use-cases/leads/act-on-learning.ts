import type { LearningActAnswer, LearningActRequest } from '../../contract/learning-page.ts';
import { type LearningRefusal, whyNotRuled } from '../../domain/leads/leaks/may-rule.ts';
import type { LearningAct } from '../ports/learning-acts-store.ts';
import type { Clock } from '../slices/slice.ts';
import {
  type LearningPageReading,
  mayActOnLearning,
  readLearningPage,
} from './read-learning-page.ts';

/** Who decides about learning, and where that is kept. */
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
  if (!mayActOnLearning(viewer)) return refused({ say: 'not an admin', with: {} });
  const act = actOf(asked);
  const why = await whyNotPossible(acting, act);
  if (why !== null) return refused(why);
  const { userId } = viewer;
  const request = { userId, key: asked.key, asked: JSON.stringify(act), at: clock() };
  if (!(await store.actOnLearning(act, request))) return refused({ say: 'key used', with: {} });
  return { state: 'done', page: await readLearningPage(acting) };
}

function refused(why: LearningRefusal): LearningActAnswer {
  return { state: 'refused', why };
}

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

/** Why a property cannot be ruled on; null when it can. */
export async function whyNotPossible(
  { schema }: Pick<LearningActing, 'schema'>,
  act: LearningAct,
): Promise<LearningRefusal | null> {
  if (act.kind !== 'rule') return null;
  const portal = await schema();
  return portal === null
    ? { say: 'not synced', with: {} }
    : whyNotRuled(act.property, portal.definitions);
}
