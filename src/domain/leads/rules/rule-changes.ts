import type { NoValues, ToldOf } from '../../told/told.ts';
import type { Asked, ToldAttribute } from '../scorecard/asked.ts';
import type { LimitScope, TermGroup } from '../scorecard/scope.ts';
import type { ReadAs, RollUp } from '../scorecard/scorecard.ts';

/** How a rule is called in a sentence. `id`: where another rule has the same title; else null. */
export type RuleName = ToldOf<{
  readonly rule: { readonly title: string; readonly id: string | null };
}>;

/** What a rule reads, how it fades, counts within a window, or counts again. */
export type CountingMessages = {
  readonly 'read as': { readonly attribute: ToldAttribute; readonly as: ReadAs | RollUp };
  readonly 'fades not': NoValues;
  readonly 'fades by half': { readonly days: number; readonly property: string };
  readonly always: NoValues;
  readonly 'for some days': { readonly days: number; readonly property: string };
  readonly once: NoValues;
  /** `keeps`: share of the time before, 0 to 1. */
  readonly 'as often as': {
    readonly property: string;
    readonly most: number;
    readonly keeps: number;
  };
};
export type Counting = ToldOf<CountingMessages>;

/** A line of a rule: what it says. */
type OfLine<More extends object> = { readonly rule: RuleName; readonly line: string } & More;

/** How two scorecards differ. */
export type RuleChanges = {
  readonly 'scorecard renamed': { readonly to: string; readonly before: string };
  readonly 'rule gone': { readonly rule: RuleName };
  readonly 'rule new': {
    readonly rule: RuleName;
    readonly group: TermGroup;
    readonly lines: readonly ToldOf<{
      readonly line: { readonly reason: string; readonly points: number };
    }>[];
  };
  readonly 'rule renamed': {
    readonly rule: RuleName;
    readonly to: string;
    readonly before: string;
  };
  readonly 'rule in another part': {
    readonly rule: RuleName;
    readonly to: TermGroup;
    readonly before: TermGroup;
  };
  readonly 'rule reads': {
    readonly rule: RuleName;
    readonly to: readonly Counting[];
    readonly before: readonly Counting[];
  };
  readonly 'rule fades': {
    readonly rule: RuleName;
    readonly to: Counting;
    readonly before: Counting;
  };
  readonly 'rule counts': {
    readonly rule: RuleName;
    readonly to: Counting;
    readonly before: Counting;
  };
  readonly 'line new': OfLine<{ readonly asks: Asked; readonly points: number }>;
  readonly 'line gone': OfLine<{ readonly points: number }>;
  readonly 'line says': OfLine<{ readonly before: string }>;
  readonly 'line asks': OfLine<{ readonly to: Asked; readonly before: Asked }>;
  readonly 'line gives': OfLine<{ readonly to: number; readonly before: number }>;
  readonly 'lines in another order': { readonly rule: RuleName };
  readonly 'rules in another order': NoValues;
  readonly 'limits changed': {
    readonly scope: LimitScope;
    readonly min: number | null;
    readonly max: number | null;
    readonly minBefore: number | null;
    readonly maxBefore: number | null;
  };
  readonly 'grade begins': {
    readonly grade: 'A' | 'B' | 'C';
    readonly at: number;
    readonly before: number;
  };
};
export type RuleChange = ToldOf<RuleChanges>;
