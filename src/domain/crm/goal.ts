import type { Decimal } from 'decimal.js';
import type { Period } from './period.ts';
import type { RejectedValue } from './property.ts';

/** What a goal counts. `other`: something Pacekeeper cannot measure yet; `description` says what HubSpot names it. */
export type GoalMetric =
  | { readonly kind: 'revenue' }
  | { readonly kind: 'deals-won' }
  | { readonly kind: 'other'; readonly description: string };

/** Whose goal it is. `nobody`: the portal names neither a rep nor a team. */
export type GoalScope =
  | { readonly kind: 'rep'; readonly ownerId: string }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'nobody' };

/** Where the target comes from. `assumed`: last period's result times 1.1, because nobody set one. */
export type GoalOrigin = 'hubspot' | 'assumed';

/** What somebody means to reach in a period. A null part is one that the portal leaves open: the SMART check names it. */
export interface Goal {
  readonly id: string;
  readonly name: string | null;
  readonly metric: GoalMetric | null;
  readonly scope: GoalScope;
  readonly period: Period | null;
  readonly target: Decimal | null;
  /** ISO 4217; null for counts, and for money goals in the home currency. */
  readonly currency: string | null;
  /** Only deals of these pipelines count; empty: all of them. */
  readonly pipelineIds: readonly string[];
  readonly origin: GoalOrigin;
  readonly rejected: readonly RejectedValue[];
}
