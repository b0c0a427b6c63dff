import type { Instant } from '../../crm/time.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { LeakFinding } from './leak-finding.ts';

/** What an admin can decide of a property, whatever the leak check says of it. */
export const rulings = ['learn from it', 'leave it out'] as const;
export type Ruling = (typeof rulings)[number];

/** What admins decide about learning, for the audit log. */
export type LearningActMessages = {
  readonly 'learned again': NoValues;
  readonly 'learning decided': NoValues;
  readonly 'property learned from': { readonly property: string };
  readonly 'property left out': { readonly property: string };
  /** A ruling was taken back. */
  readonly 'property by the leak check': { readonly property: string };
};
export type LearningActMessage = ToldOf<LearningActMessages>;

/** An admin's decision on a property; kept until it is taken back. */
export interface LeakRuling {
  readonly property: string;
  readonly ruling: Ruling;
  /** The HubSpot user who decided; null: from the command line. */
  readonly byUserId: string | null;
  readonly at: Instant;
}

/** What was found of a property, and how an admin ruled on it; null: nobody did. */
export interface RuledFinding extends Pick<LeakFinding, 'property' | 'reasons'> {
  /** Null: nothing was found, yet somebody ruled on it. */
  readonly action: LeakFinding['action'] | null;
  readonly ruling: Ruling | null;
}

/** Findings with the rulings on them; a property that was ruled on without a finding is listed too. */
export function ruledFindings(
  findings: readonly LeakFinding[],
  rulings: readonly LeakRuling[],
): readonly RuledFinding[] {
  const ruled = new Map(rulings.map(({ property, ruling }) => [property, ruling]));
  const found = new Set(findings.map(({ property }) => property));
  const unfounded = rulings.filter(({ property }) => !found.has(property));
  return [
    ...findings.map((finding) => ({ ...finding, ruling: ruled.get(finding.property) ?? null })),
    ...unfounded.map(
      ({ property, ruling }): RuledFinding => ({ property, action: null, reasons: [], ruling }),
    ),
  ];
}

/** Whether a property is learned from: as ruled, else as found. */
export function isLearnedFrom({
  action,
  ruling,
}: Pick<RuledFinding, 'action' | 'ruling'>): boolean {
  return ruling === null ? action !== 'left out' : ruling === 'learn from it';
}
