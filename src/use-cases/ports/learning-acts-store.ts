import type { Instant } from '../../domain/crm/time.ts';
import type { LeakRuling } from '../../domain/leads/leaks/leak-ruling.ts';

/** What an admin's decision about learning changes. */
export type LearningChange =
  | { readonly kind: 'learn now' }
  | { readonly kind: 'rule'; readonly ruling: LeakRuling }
  /** Goes by the leak check again. */
  | { readonly kind: 'take ruling back'; readonly property: string };

/** What admins decided about learning. */
export interface LearningActsStore {
  /** By property. */
  leakRulings(): Promise<readonly LeakRuling[]>;
  /** When learning was asked for and has not begun since; null: nobody waits for it. */
  learningAskedAt(): Promise<Instant | null>;
}
