import { dataQualityTerms } from './default-terms/data-quality-terms.ts';
import { engagementTerms } from './default-terms/engagement-terms.ts';
import { fitTerms } from './default-terms/fit-terms.ts';
import type { Scorecard } from './scorecard.ts';

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
  terms: [...fitTerms, ...engagementTerms, ...dataQualityTerms],
  limits: {
    fit: { min: -20, max: null },
    engagement: { min: null, max: 50 },
    'data quality': { min: -25, max: null },
    total: { min: null, max: null },
  },
  cutOffs: { A: 45, B: 28, C: 12 },
};
