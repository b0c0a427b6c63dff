import type { NoValues } from '../../told/told.ts';
import type { ContactFacts, DealCounts } from '../contact-facts.ts';
import type { Judgement, RuleInForce } from '../warning.ts';

/** HubSpot's lifecycle stages before a purchase. */
const beforePurchase = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
] as const;
export type StageBeforePurchase = (typeof beforePurchase)[number];

/** What it says. Counts of deals, by how they ended. */
export type StageContradictionSays = {
  readonly 'won before the stage': { readonly won: number; readonly stage: StageBeforePurchase };
  readonly 'customer without a won deal': { readonly lost: number; readonly open: number };
  readonly 'make it a customer': NoValues;
  readonly 'correct the stage': NoValues;
};

/**
 * The lifecycle stage and the deals say different things: a won deal on somebody who is still a lead, or a customer all of
 * whose deals were lost or are open. A customer without any deal is fine: many portals keep no deals for old customers.
 */
export const contactStageContradiction = {
  id: 'contact-stage-contradiction',
  needs: ['archived', 'lifecycleStage', 'deals'],
  judge: ({ archived, lifecycleStage, deals }) => {
    if (archived) return { kind: 'fine' };
    if (deals === undefined) return { kind: 'no data', missing: 'deals' };
    return lifecycleStage === 'customer'
      ? judgeCustomer(deals)
      : judgeLead(
          deals,
          beforePurchase.find((stage) => stage === lifecycleStage),
        );
  },
} as const satisfies RuleInForce<ContactFacts, StageContradictionSays>;

function judgeLead(
  { won }: DealCounts,
  stage: StageBeforePurchase | undefined,
): Judgement<StageContradictionSays> {
  if (won === 0 || stage === undefined) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: { say: 'won before the stage', with: { won, stage } },
    action: { say: 'make it a customer', with: {} },
  };
}

function judgeCustomer({ won, lost, open }: DealCounts): Judgement<StageContradictionSays> {
  if (won > 0 || lost + open === 0) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: { say: 'customer without a won deal', with: { lost, open } },
    action: { say: 'correct the stage', with: {} },
  };
}
