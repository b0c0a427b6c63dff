import { DAY_MS, type Instant } from '../../domain/crm/time.ts';

/** From when a cause works, ms since 1970; the latest 90 days unless told. */
interface Since {
  readonly from?: Instant;
}

/**
 * Reasons for missing a target that can be planted, each by itself or together. Everything else stays as it would
 * have been without them: the same seed gives the same people and deals.
 */
export interface Causes {
  /** Only this share (0..1) of the leads comes in. */
  readonly fewerLeads?: Since & { readonly factor: number };
  /** Leads are worse: the odds that one becomes a deal, and that its deal is won, are multiplied by this. */
  readonly poorerLeads?: Since & { readonly factor: number };
  /**
   * Deals leave one stage forwards less often: the chance is multiplied by this. `rep` counts the reps from 0,
   * `team` the teams from 0; neither: everybody.
   */
  readonly weakStage?: Since & {
    readonly stage: string;
    readonly factor: number;
    readonly rep?: number;
    readonly team?: number;
  };
  /** Time in every stage is multiplied by this. */
  readonly slowerDeals?: Since & { readonly factor: number };
  /** Amounts of new deals are multiplied by this. */
  readonly smallerDeals?: Since & { readonly factor: number };
  /** Targets of the current period are multiplied by this. */
  readonly goalTooHigh?: number;
}

const LATEST_DAYS = 90;

/** The factor of a cause at a moment: 1 where it is not planted or not yet at work. */
export function factorAt(
  cause: (Since & { readonly factor: number }) | undefined,
  at: Instant,
  now: Instant,
): number {
  if (cause === undefined) return 1;
  return at >= (cause.from ?? now - LATEST_DAYS * DAY_MS) ? cause.factor : 1;
}
