import type { LearnedReason, LearnedTitle } from './learned-reason.ts';
import type { MailDomain } from './mail-domain.ts';
import type { LimitScope, TermGroup } from './scope.ts';

/**
 * How a term reads a property's text.
 * - `number`: a decimal.
 * - `range`: a whole number or a range of them at its lower end: "250", "51-200", "1000+".
 * - `significant digits`: how many digits a number has without the zeros at its ends: 1 for 5,000, 3 for 4,870. People
 *   round what they guess.
 * - `choice`: the stored values of an enumeration.
 * - `text`: its words, without case and punctuation.
 * - `exact text`: its characters as they stand, the first 1,024 of them.
 * - `boolean`: a checkbox.
 * - `age in days`: whole days of 24 hours since a moment; negative when it lies ahead.
 * - `moment`: a moment by the calendar, whatever the day of scoring.
 * - `e-mail address`: the kind of mail domain behind an address.
 * - `presence`: only whether there is a value.
 */
export type ReadAs =
  | 'number'
  | 'range'
  | 'significant digits'
  | 'choice'
  | 'text'
  | 'exact text'
  | 'boolean'
  | 'age in days'
  | 'moment'
  | 'e-mail address'
  | 'presence';

/** A contact property by HubSpot's internal name, and how to read it. */
export interface PropertyAttribute {
  readonly property: string;
  readonly as: ReadAs;
}

/** Which of a lead's deals, by how they stood when the lead is scored; archived ones are none. */
export type DealChoice = 'all' | 'open' | 'won' | 'lost';

/**
 * What several deals come to.
 * - `deal count`: how many; 0 when there are none.
 * - `deal amount`: the sum in the home currency of those that have an amount in it; missing when none has.
 * - `days since newest deal`: whole days of 24 hours since the newest was created; missing when there are none.
 */
export type RollUp = 'deal count' | 'deal amount' | 'days since newest deal';

/** What a lead's deals come to. */
export interface DealsAttribute {
  readonly deals: DealChoice;
  readonly as: RollUp;
}

/** What a condition looks at. */
export type Attribute = PropertyAttribute | DealsAttribute;

/** What a bin asks of one attribute. A closed list: a scorecard holds no expressions. */
export type Condition =
  | { readonly is: 'anything' }
  | { readonly is: 'missing' }
  | { readonly is: 'known' }
  /** `from` belongs to it, `below` does not; null: no edge on that side. */
  | { readonly is: 'between'; readonly from: number | null; readonly below: number | null }
  /** A choice: one of the stored values. A text: exactly one of these, without case and punctuation. */
  | { readonly is: 'one of'; readonly values: readonly string[] }
  /** A text that holds one of these words or phrases; never a part of a word. */
  | { readonly is: 'containing'; readonly words: readonly string[] }
  /** A text in which this regular expression (RE2's syntax, which has no backtracking) is found. */
  | { readonly is: 'matching'; readonly pattern: string }
  /**
   * A moment from `from` on (it belongs to it) and before `before`: ISO 8601, a day (its midnight in UTC, as HubSpot
   * stores dates) or a moment with its offset; null: no edge on that side.
   */
  | { readonly is: 'dated'; readonly from: string | null; readonly before: string | null }
  | { readonly is: 'yes' }
  | { readonly is: 'no' }
  | { readonly is: 'at'; readonly domain: MailDomain };

/** Facts joined: all of them hold, any one does, or none does. A fact whose value is missing holds only where it asks for that. */
export type Clause =
  | { readonly is: 'all' | 'any' | 'none'; readonly of: readonly Clause[] }
  | { readonly is: 'fact'; readonly reads: Attribute; readonly when: Condition };

/**
 * One row of a term: what must hold, what it is worth, and how a rep would say it. `Reason`: as somebody wrote it, or what
 * learning found.
 */
export interface Bin<Reason = string> {
  /** One condition for each attribute of the term, in their order; all must hold. */
  readonly when: readonly Condition[];
  /** What must hold besides, of any properties. Left out: nothing. */
  readonly where?: Clause;
  /** Whole points; negative when it speaks against. */
  readonly points: number;
  /** Short enough for a sidebar: "Vice president". */
  readonly reason: Reason;
}

/**
 * Evidence of interest fades: positive points are halved every `halfLifeDays` since the moment in `property` and rounded
 * to the nearest integer. Points of 0 or less do not fade: what is absent stays absent.
 */
export interface Decay {
  readonly property: string;
  readonly halfLifeDays: number;
}

/** Positive points count only while the moment in `property` is less than `days` days of 24 hours ago. Evidence dated ahead of now counts. */
export interface Window {
  readonly property: string;
  readonly days: number;
}

/**
 * What happened again gives less each time: the n-th time gives `keeps` to the power of n - 1 of the bin's points, up to
 * `most` times; the sum is rounded to the nearest integer. How many times stands in `property`; below 2, or missing: once.
 */
export interface Repeats {
  readonly property: string;
  /** 0 to 1. 1: every time gives the same; 0: only the first counts. */
  readonly keeps: number;
  readonly most: number;
}

/**
 * One question of a scorecard: reads one attribute, two together, or none (then each bin says where it applies), and gives
 * the points of the first bin that matches. The order is: the bin's points, repeated, none outside the window, then decay.
 */
export interface Term<Reason = string, Title = string> {
  readonly id: string;
  readonly group: TermGroup;
  readonly title: Title;
  readonly reads: readonly Attribute[];
  readonly bins: readonly Bin<Reason>[];
  readonly decay: Decay | null;
  readonly window?: Window;
  readonly repeats?: Repeats;
}

/** Rules, whose texts somebody wrote, or a term that was learned. */
export type AnyBin = Bin<string | LearnedReason>;
export type AnyTerm = Term<string | LearnedReason, string | LearnedTitle>;
export type AnyScorecard = Scorecard<string | LearnedReason, string | LearnedTitle>;

/** How far a sum may go; null: as far as the terms take it. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
}

/** The lowest score of each grade; below C it is D. */
export type CutOffs = Readonly<Record<'A' | 'B' | 'C', number>>;

/**
 * Attributes, bins and points: what an admin writes and what is learned alike. A published version never changes.
 * The score is the sum of the terms' points, held within the limits: first of each group, then of the total.
 */
export interface Scorecard<Reason = string, Title = string> {
  readonly version: string;
  readonly name: string;
  readonly terms: readonly Term<Reason, Title>[];
  readonly limits: Readonly<Record<LimitScope, Limits>>;
  readonly cutOffs: CutOffs;
}

/** Bounds that keep sums exact integers and a scorecard small enough to read. */
export const scorecardBounds = {
  /** Largest size of a bin's points, a limit or a cut-off. */
  points: 10_000,
  terms: 200,
  bins: 500,
  /** Values or words of one condition. */
  words: 500,
  /** Characters of an id, a title, a reason, a property name, or a word. */
  text: 200,
  /** A hundred years. */
  days: 36_500,
  /** Clauses joined by one all, any or none. */
  joined: 20,
  /** Alls, anys and nones within each other. */
  depth: 3,
  /** Facts in the clauses of the whole scorecard: each is looked at for every lead. */
  facts: 1_000,
  /** Times that a repetition can count. */
  repeats: 100,
  /** Regular expressions of the whole scorecard, characters of one, and steps of its program: a hostile one takes milliseconds. */
  patterns: 20,
  pattern: 256,
  program: 200,
} as const;
