import type { StandingView } from '../../../src/contract/leads-page.ts';

/** The colour beside how a channel or persona compares with all other leads. */
export const standingVariants = {
  better: 'success',
  worse: 'warning',
  'not told apart': 'default',
} as const satisfies Record<StandingView, string>;
