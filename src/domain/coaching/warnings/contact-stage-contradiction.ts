import type { ContactFacts, DealCounts } from '../contact-facts.ts';
import type { Judgement, RuleInForce } from '../warning.ts';

/** HubSpot's stages before a purchase, with the words that people see. */
const beforePurchase: ReadonlyMap<string | null, string> = new Map([
  ['subscriber', 'subscriber'],
  ['lead', 'lead'],
  ['marketingqualifiedlead', 'marketing qualified lead'],
  ['salesqualifiedlead', 'sales qualified lead'],
  ['opportunity', 'opportunity'],
]);

/**
 * The lifecycle stage and the deals say different things: a won deal on somebody who is still a lead, or a customer all of
 * whose deals were lost or are open. A customer without any deal is fine: many portals keep no deals for old customers.
 */
export const contactStageContradiction: RuleInForce<ContactFacts> = {
  id: 'contact-stage-contradiction',
  titles: { fine: 'Stage and deals agree', notFine: 'The stage and the deals disagree' },
  why: 'Lists, scores and reports go by the stage: a wrong one hides a customer, or counts one too many.',
  needs: ['archived', 'lifecycleStage', 'deals'],
  judge: ({ archived, lifecycleStage, deals }) => {
    if (archived) return { kind: 'fine' };
    if (deals === undefined) return { kind: 'no data', missing: 'the deals' };
    return lifecycleStage === 'customer'
      ? judgeCustomer(deals)
      : judgeLead(deals, beforePurchase.get(lifecycleStage) ?? null);
  },
};

function judgeLead({ won }: DealCounts, stage: string | null): Judgement {
  if (won === 0 || stage === null) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: `${won === 1 ? 'A deal was' : `${won} deals were`} won; the stage still says ${stage}.`,
    action: 'Set the lifecycle stage to customer, or correct the deal.',
  };
}

function judgeCustomer({ won, lost, open }: DealCounts): Judgement {
  if (won > 0 || lost + open === 0) return { kind: 'fine' };
  const parts = [lost > 0 && `${lost} lost`, open > 0 && `${open} open`].filter(
    (part) => part !== false,
  );
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: `The stage says customer; of the deals none was won (${parts.join(', ')}).`,
    action: 'Correct the stage, or link the deal that was won.',
  };
}
