import type { Attribute, DealChoice, RollUp } from './scorecard.ts';

const which: Readonly<Record<DealChoice, string>> = {
  all: 'deals',
  open: 'open deals',
  won: 'won deals',
  lost: 'lost deals',
};

const what: Readonly<Record<RollUp, (deals: string) => string>> = {
  'deal count': (deals) => `number of ${deals}`,
  'deal amount': (deals) => `amount of ${deals}`,
  'days since newest deal': (deals) => `days since the newest of the ${deals}`,
};

/** What an attribute looks at, for a sentence: `"jobtitle"`, or `number of won deals`. */
export function attributeName(attribute: Attribute): string {
  return 'deals' in attribute
    ? what[attribute.as](which[attribute.deals])
    : `"${attribute.property}"`;
}
