import type { Aspect, Found } from '../scorecard/learned-reason.ts';
import type { Value } from '../scorecard/readings.ts';
import type { TermGroup } from '../scorecard/scope.ts';
import type { Condition, PropertyAttribute } from '../scorecard/scorecard.ts';

/**
 * How a feature's bins come about: numbers are cut into ranges, levels are listed, or the bins are given.
 * Given bins are tried in order, and what no bin takes counts as nothing.
 */
export type Binning =
  | { readonly by: 'ranges' }
  | { readonly by: 'levels' }
  | { readonly by: 'given'; readonly bins: readonly GivenBin[] };

/** A bin that is not learned: what it asks, and what that says of the property. */
export interface GivenBin {
  readonly when: Condition;
  readonly found: Found;
}

/** One question that a learned term can ask of a lead. */
export interface Feature {
  /** Unique among features; the id of its term. */
  readonly id: string;
  readonly attribute: PropertyAttribute;
  /** The property's label, as HubSpot shows it. */
  readonly label: string;
  /** The part of the property that it looks at; null: its value. */
  readonly aspect: Aspect | null;
  readonly group: TermGroup;
  readonly binning: Binning;
  /** What an admin knows beforehand: 1: never falls as the number rises; -1: never rises; 0: anything. Ranges only. */
  readonly direction: -1 | 0 | 1;
}

/** A value that its attribute cannot read: the term gives no points. */
export const UNREADABLE = Symbol('unreadable');

/** What a feature reads: a value, null when missing, or nothing that its attribute states. */
export type FeatureValue = Value | null | typeof UNREADABLE;

/** A feature's values for a set of leads. `codes` point, row by row, into `values`, where each different value stands once. */
export interface FeatureColumn {
  readonly feature: Feature;
  readonly values: readonly FeatureValue[];
  readonly codes: Uint32Array;
}
