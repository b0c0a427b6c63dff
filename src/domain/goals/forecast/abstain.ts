import { spellEnd } from './deal-spells.ts';
import type { History } from './history.ts';
import type { Pipeline } from './methods/pipeline.ts';

/** Why no chance is said at all. */
export type AbstainReason =
  | { readonly kind: 'no target' }
  | { readonly kind: 'reached' }
  | { readonly kind: 'no wins' }
  | { readonly kind: 'amounts missing'; readonly missing: number; readonly open: number }
  | { readonly kind: 'bands have not held'; readonly held: number; readonly tried: number };

/** What is said beside a chance. */
export type ForecastCaveat =
  | { readonly kind: 'no creation dates' }
  | { readonly kind: 'no open deals' };

/** More open deals than this without an amount, and what they bring is a guess. */
const MOST_MISSING = 0.2;

/** Bands that held less often than this in the latest trials are not to be trusted. */
const LEAST_HELD = 0.5;

/** Trials below this number do not speak against a band. */
const LEAST_TRIED = 10;

/** What is looked at to decide. */
export interface AbstainFacts {
  readonly target: number | null;
  readonly won: number;
  readonly winsSeen: number;
  /** Open deals of whom the chance is asked, and how many of them have no amount. */
  readonly open: number;
  readonly missing: number;
  /** How often 80% bands held in the latest back-tests. */
  readonly held: number;
  readonly tried: number;
}

/** The first reason that holds; null when a chance may be said. */
export function abstainReason(facts: AbstainFacts): AbstainReason | null {
  const { target, won, winsSeen, open, missing, held, tried } = facts;
  if (target === null) return { kind: 'no target' };
  if (won >= target) return { kind: 'reached' };
  if (winsSeen === 0) return { kind: 'no wins' };
  if (open > 0 && missing / open > MOST_MISSING) return { kind: 'amounts missing', missing, open };
  if (tried >= LEAST_TRIED && held / tried < LEAST_HELD) {
    return { kind: 'bands have not held', held, tried };
  }
  return null;
}

/** What to say beside a forecast that was made without a pipeline; null when it has one. */
export function caveatOf({ spells }: History, pipeline: Pipeline | null): ForecastCaveat | null {
  if (pipeline === null) return { kind: 'no creation dates' };
  const isOpen = spells.end.some((end) => end === spellEnd.ongoing);
  return isOpen ? null : { kind: 'no open deals' };
}
