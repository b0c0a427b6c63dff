import type { GoalMetric } from '../../crm/goal.ts';
import { propertyOf } from '../../crm/property.ts';
import { readInstant } from '../../crm/read-value.ts';
import type { Instant } from '../../crm/time.ts';
import { contactAt } from './contact-at.ts';
import type { ContactPast, ContactRule } from './metric-rule.ts';

const STAGE = 'lifecyclestage';

/**
 * Qualified leads: each contact when it first reached a lifecycle stage, for who owns it now. The recorded changes say when;
 * without them HubSpot's own stamp does. A contact that was in the stage when it was first seen, without a stamp, counts at
 * a time that nobody knows.
 */
export function qualifiedLeads({
  stage,
}: Extract<GoalMetric, { kind: 'qualified-leads' }>): ContactRule {
  const stamps = [`hs_v2_date_entered_${stage}`, `hs_lifecyclestage_${stage}_date`];
  return {
    records: 'contacts',
    properties: [STAGE, ...stamps],
    fault: () => null,
    read: (contact) => {
      const at = enteredAt(contact, stage) ?? stampedAt(contact, stamps);
      if (at !== null) return [contactAt(contact, at)];
      return propertyOf(contact.properties, STAGE) === stage ? 'undated' : [];
    },
  };
}

/** The first recorded change into the stage. The oldest value that is known without a source was found there: nobody knows since when. */
function enteredAt({ changes }: ContactPast, stage: string): Instant | null {
  const stages = changes.filter(({ property }) => property === STAGE);
  const entry = stages.find(
    ({ value, source }, place) => value === stage && (source !== null || place > 0),
  );
  return entry?.at ?? null;
}

function stampedAt({ properties }: ContactPast, stamps: readonly string[]): Instant | null {
  const known = stamps.flatMap((stamp) => {
    const at = readInstant(propertyOf(properties, stamp) ?? '');
    return at === null ? [] : [at];
  });
  return known[0] ?? null;
}
