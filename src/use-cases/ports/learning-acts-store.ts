import type { Instant } from '../../domain/crm/time.ts';
import type { LeakRuling } from '../../domain/leads/leaks/leak-ruling.ts';
import type { KeyedRequest } from './change-store.ts';

/** What an admin decides about learning. */
export type LearningAct =
  | { readonly kind: 'learn now' }
  | { readonly kind: 'rule'; readonly property: string; readonly ruling: LeakRuling['ruling'] }
  /** Goes by the leak check again. */
  | { readonly kind: 'take ruling back'; readonly property: string };

/** Who does it and when; without a key it is done however often it comes. */
export type Acting =
  | KeyedRequest
  | { readonly userId: null; readonly key: null; readonly at: Instant };

/** What admins decide about learning. */
export interface LearningActsStore {
  /** Does it once for each user's key; false: the key came with another request, and nothing was done. */
  actOnLearning(act: LearningAct, acting: Acting): Promise<boolean>;
  /** By property. */
  leakRulings(): Promise<readonly LeakRuling[]>;
  /** When learning was asked for and has not begun since; null: nobody waits for it. */
  learningAskedAt(): Promise<Instant | null>;
}
