import type { Grade, LimitScope, TermGroup } from './score.ts';

/**
 * How a term reads a property's text.
 * - `number`: a decimal.
 * - `range`: a whole number or a range of them at its lower end: "250", "51-200", "1000+".
 * - `significant digits`: how many digits a number has without the zeros at its ends: 1 for 5,000, 3 for 4,870. People
 *   round what they guess.
 * - `choice`: the stored values of an enumeration.
 * - `text`: its words, without case and punctuation.
 * - `boolean`: a checkbox.
 * - `age in days`: whole days of 24 hours since a moment; negative when it lies ahead.
 * - `e-mail address`: the kind of mail domain behind an address.
 * - `presence`: only whether there is a value.
 */
export type ReadAs =
  | 'number'
  | 'range'
  | 'significant digits'
  | 'choice'
  | 'text'
  | 'boolean'
  | 'age in days'
  | 'e-mail address'
  | 'presence';

/** A contact property by HubSpot's internal name, and how to read it. */
export interface Attribute {
  readonly property: string;
  readonly as: ReadAs;
}

/** Where an address lives: at a mail provider open to anyone, at one for addresses to throw away, or at its own domain. */
export type MailDomain = 'free mail' | 'throwaway' | 'own';

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
  | { readonly is: 'yes' }
  | { readonly is: 'no' }
  | { readonly is: 'at'; readonly domain: MailDomain };

/** One row of a term: what must hold, what it is worth, and how a rep would say it. */
export interface Bin {
  /** One condition for each attribute of the term, in their order; all must hold. */
  readonly when: readonly Condition[];
  /** Whole points; negative when it speaks against. */
  readonly points: number;
  /** Short enough for a sidebar: "Vice president". */
  readonly reason: string;
}

/**
 * Evidence of interest fades: positive points are halved every `halfLifeDays` since the moment in `property` and rounded
 * to the nearest integer. Points of 0 or less do not fade: what is absent stays absent.
 */
export interface Decay {
  readonly property: string;
  readonly halfLifeDays: number;
}

/** One question of a scorecard: reads one attribute, or two together, and gives the points of the first bin that matches. */
export interface Term {
  readonly id: string;
  readonly group: TermGroup;
  readonly title: string;
  readonly reads: readonly Attribute[];
  readonly bins: readonly Bin[];
  readonly decay: Decay | null;
}

/** How far a sum may go; null: as far as the terms take it. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
}

/** The lowest score of each grade; below C it is D. */
export type CutOffs = Readonly<Record<Exclude<Grade, 'D'>, number>>;

/**
 * Attributes, bins and points: what an admin writes and what is learned alike. A published version never changes.
 * The score is the sum of the terms' points, held within the limits: first of each group, then of the total.
 */
export interface Scorecard {
  readonly version: string;
  readonly name: string;
  readonly terms: readonly Term[];
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
  halfLifeDays: 36_500,
} as const;
