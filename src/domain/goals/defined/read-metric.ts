import type { GoalMetric } from '../../crm/goal.ts';
import type { Named, PortalNames } from '../../crm/portal-names.ts';
import type { FaultTold, GoalEntry } from './goal-entry.ts';

/** Tells what is wrong with a field of an entry. */
export type Complain = (field: keyof GoalEntry, message: FaultTold) => void;

/** What an entry counts; null when that cannot be told, with the reason told. */
export function readMetric(
  entry: GoalEntry,
  names: PortalNames,
  complain: Complain,
): GoalMetric | null {
  refuseForeignDetails(entry, complain);
  switch (entry.metric) {
    case 'revenue':
      return { kind: 'revenue' };
    case 'deals won':
      return { kind: 'deals-won' };
    case 'new pipeline':
      return { kind: 'new-pipeline' };
    case 'meetings':
      return { kind: 'meetings' };
    case 'qualified leads': {
      const stage = named(entry, 'stage', (text) => names.lifecycleStage(text), complain);
      return stage === null ? null : { kind: 'qualified-leads', stage };
    }
    case 'deal property': {
      const property = named(entry, 'property', (text) => names.numberProperty(text), complain);
      if (entry.of === null) complain('of', { say: 'which deals', with: {} });
      return property === null || entry.of === null
        ? null
        : { kind: 'deal-property', property, of: entry.of };
    }
  }
}

function named(
  entry: GoalEntry,
  field: 'stage' | 'property',
  look: (text: string) => Named,
  complain: Complain,
): string | null {
  const text = entry[field];
  if (text === null) {
    complain(field, { say: 'detail missing', with: { metric: entry.metric, field } });
    return null;
  }
  const name = look(text);
  if (name.kind === 'found') return name.id;
  complain(field, name.wrong);
  return null;
}

/** Details that belong to another metric would be lost without a word. */
function refuseForeignDetails(entry: GoalEntry, complain: Complain): void {
  const owners = {
    stage: 'qualified leads',
    property: 'deal property',
    of: 'deal property',
  } as const;
  for (const field of ['stage', 'property', 'of'] as const) {
    if (entry[field] !== null && entry.metric !== owners[field])
      complain(field, {
        say: 'detail of another metric',
        with: { owner: owners[field], metric: entry.metric },
      });
  }
}
