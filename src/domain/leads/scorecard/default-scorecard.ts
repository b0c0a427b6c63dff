import { asWritten } from '../../told/told.ts';
import { dataQualityTerms } from './default-terms/data-quality-terms.ts';
import { engagementTerms } from './default-terms/engagement-terms.ts';
import { fitTerms } from './default-terms/fit-terms.ts';
import type { Reason, Title } from './reason.ts';
import type { AnyBin, AnyTerm, Scorecard } from './scorecard.ts';

const terms = [...fitTerms, ...engagementTerms, ...dataQualityTerms] as const;

/** What the default rules say, and what they are called, in English: the keys under which other languages say it. */
export type DefaultReason = (typeof terms)[number]['bins'][number]['reason'];
export type DefaultTitle = (typeof terms)[number]['title'];

/**
 * A starting point for a B2B team, on properties that every HubSpot portal has. No number in it was measured: each term
 * says what its points are meant to express, and a portal's own outcomes should replace them. Fields that are the outcome,
 * or that only a running sale fills in (lifecycle stage, deals, revenue, lead status), are left out on purpose.
 *
 * Engagement may weigh a little more than fit (50 at most, against 43), because it changes what to do today; data quality can
 * hardly help (5) but can hurt (-25); the whole stays below 100. Cut-offs: A takes both a good fit and live interest (fit alone
 * reaches 43), B either with some of the other, C anything that speaks more for than against.
 */
export const defaultScorecard: Scorecard = {
  version: 'default-1',
  name: 'B2B starting point',
  terms,
  limits: {
    fit: { min: -20, max: null },
    engagement: { min: null, max: 50 },
    'data quality': { min: -25, max: null },
    total: { min: null, max: null },
  },
  cutOffs: { A: 45, B: 28, C: 12 },
};

const defaultReasons: ReadonlySet<string> = new Set(
  defaultScorecard.terms.flatMap(({ id, bins }) => bins.map(({ reason }) => `${id}\n${reason}`)),
);
const defaultTitles: ReadonlySet<string> = new Set(
  defaultScorecard.terms.map(({ id, title }) => `${id}\n${title}`),
);

/** What a bin says. A default rule's reason is spoken in the reader's language as long as nobody rewrites it. */
export function reasonOf(termId: string, reason: AnyBin['reason']): Reason {
  if (typeof reason !== 'string') return reason;
  return defaultReasons.has(`${termId}\n${reason}`)
    ? { say: 'default reason', with: { text: reason } }
    : asWritten(reason);
}

/** What a term is called, in the same way. */
export function titleOf({ id, title }: Pick<AnyTerm, 'id' | 'title'>): Title {
  if (typeof title !== 'string') return title;
  return defaultTitles.has(`${id}\n${title}`)
    ? { say: 'default title', with: { text: title } }
    : asWritten(title);
}
