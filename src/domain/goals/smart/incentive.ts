import type { GoalMetric } from '../../crm/goal.ts';

/** What an incentive pays for, beside what the goal counts. */
export type IncentiveFit =
  | { readonly kind: 'pays for it' }
  | { readonly kind: 'pays for something else'; readonly what: readonly PaidFor[] }
  /** Nothing that it is known to pay for is named. */
  | { readonly kind: 'does not say' };

/** How people name what goals count, one word or another for each. */
const names = {
  revenue: ['revenue', 'sales', 'turnover', 'bookings', 'booked', 'amount', 'value'],
  'deals won': ['deal', 'win', 'closing', 'contract', 'signature'],
  pipeline: ['pipeline', 'opportunity', 'opportunities'],
  leads: ['lead', 'mql', 'sql'],
  meetings: ['meeting', 'appointment', 'demo', 'call', 'visit'],
} as const;
/** Something that incentives are known to pay for. */
export type PaidFor = keyof typeof names;

const namedBy: Readonly<Record<Exclude<GoalMetric['kind'], 'deal-property' | 'other'>, PaidFor>> = {
  revenue: 'revenue',
  'deals-won': 'deals won',
  'new-pipeline': 'pipeline',
  'qualified-leads': 'leads',
  meetings: 'meetings',
};

/** Reads what an incentive pays for off the words it is entered in. Only what it names is claimed. */
export function incentiveFit(incentive: string, metric: GoalMetric): IncentiveFit {
  const text = incentive.toLowerCase();
  const named = (words: readonly string[]) =>
    words.some((word) => new RegExp(`\\b${word}s?\\b`).test(text));
  const found = namesOf(names).filter((name) => named(names[name]));
  const own = ownWords(metric);
  if (found.some((name) => name === own) || (own !== null && text.includes(own.toLowerCase())))
    return { kind: 'pays for it' };
  if (found.length === 0) return { kind: 'does not say' };
  return { kind: 'pays for something else', what: found };
}

function namesOf(table: typeof names): readonly PaidFor[] {
  return Object.keys(table).filter((name): name is PaidFor => Object.hasOwn(table, name));
}

/** What a goal's metric is called: one of the names, a property's own, or what HubSpot calls it. */
function ownWords(metric: GoalMetric): string | null {
  switch (metric.kind) {
    case 'deal-property':
      return metric.property;
    case 'other':
      return metric.description === '' ? null : metric.description;
    default:
      return namedBy[metric.kind];
  }
}
