import type { NoValues, ToldOf } from '../../told/told.ts';
import type { LeftOutReason } from '../facts/learnable-properties.ts';
import type { LeakReason } from '../leaks/leak-finding.ts';
import type { ToldAttribute } from '../scorecard/asked.ts';
import type { LimitScope } from '../scorecard/scope.ts';
import type { ScorecardFaults } from '../scorecard/scorecard-fault.ts';

/** What a scorecard can have that is allowed, and still most likely a slip. */
export type FindingKind =
  /** No lead falls into a bin that could be reached. */
  | 'never fires'
  /** Nearly every lead falls into one bin: it tells nobody apart. */
  | 'always fires'
  /** Two bins, or two terms, take the same leads. */
  | 'overlap'
  /** A bin that nothing can meet, or two that pull the same leads both ways. */
  | 'contradiction'
  /** A limit that no sum can reach. */
  | 'unreachable cap'
  /** The same question twice: its points count twice. */
  | 'duplicate'
  /** A bin, a word or a grade that nothing can reach, because others come first. */
  | 'empty bin'
  /** A question about the outcome itself, or about what is only known after it. */
  | 'leak';

/** What was found; each with what to do about it (src/words). */
export type FindingMessages = Pick<
  ScorecardFaults,
  'out of reach' | 'word taken' | 'overlap' | 'grade out of reach'
> & {
  readonly 'no lead falls into it': NoValues;
  readonly 'nearly all leads fall into it': NoValues;
  /** `term`: the other one. */
  readonly 'same leads as a term': { readonly term: string };
  readonly 'cannot be met': { readonly attribute: ToldAttribute };
  /** `place`: of the bin that asks the same. */
  readonly 'pulls the other way': {
    readonly place: string;
    readonly points: number;
    readonly other: number;
  };
  readonly 'asks the same': {
    readonly place: string;
    readonly points: number;
    readonly other: number;
  };
  readonly 'limit out of reach': {
    readonly scope: LimitScope;
    readonly edge: 'min' | 'max';
    readonly limit: number;
    readonly reach: number;
  };
  /** It asks for what is the outcome, or follows from it. */
  readonly 'asks for the outcome': {
    readonly attribute: ToldAttribute;
    readonly because: LeftOutReason | 'won deals' | 'having deals' | 'filled in afterwards';
  };
  readonly 'nearly all of it bought': NoValues;
};
export type FindingMessage = ToldOf<FindingMessages>;

/** Which leads were counted. */
export type CountedLeads = 'all contacts' | 'the newest contacts' | 'leads of the past';

/** What was counted on the portal's own leads. */
export type FindingEvidence = {
  readonly 'of leads': {
    readonly part: number;
    readonly leads: number;
    readonly whose: CountedLeads;
  };
  /** Leads that get points from both terms, and from one alone. */
  readonly 'points from both': {
    readonly both: number;
    readonly one: number;
    readonly leads: number;
    readonly whose: CountedLeads;
  };
  readonly bought: {
    readonly bought: number;
    readonly leads: number;
    readonly boughtOfAll: number;
    readonly all: number;
  };
  readonly learned: { readonly reasons: readonly LeakReason[] };
};

/** Something about a scorecard that an admin should look at. */
export interface Finding {
  readonly kind: FindingKind;
  readonly place: string;
  /** Into the scorecard's JSON. */
  readonly path: readonly (string | number)[];
  readonly what: FindingMessage;
  /** Null: it follows from the scorecard alone. */
  readonly evidence: ToldOf<FindingEvidence> | null;
}
