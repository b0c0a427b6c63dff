import { contactProperties } from '../../../src/sandbox/standard/contact-properties.ts';
import { dealProperties } from '../../../src/sandbox/standard/deal-properties.ts';
import type { Meaning } from '../../corpus/make/corpus-case.ts';

interface Found {
  readonly object: string;
  readonly property: string;
}

/** "hs_v2_date_entered_closedwon" is one of many "date entered stage"; links are told without "ids". */
function neutral(property: string): string {
  if (/^hs_(?:v2_)?date_entered_/.test(property)) return 'date entered stage';
  const words = property.toLowerCase();
  const link =
    /^(?:primary )?associated[ _](contact|compan|deal)(?:s|y|ies)?(?:[ _](?:ids?|e-?mail|name))?$/;
  const to = link.exec(words)?.[1];
  return to === undefined ? words : `associated ${to === 'compan' ? 'company' : to}`;
}

export function sameMeaning(truth: Meaning, found: Found): boolean {
  return truth.object === found.object && neutral(truth.property) === neutral(found.property);
}

const standard: Readonly<Record<string, ReadonlySet<string>>> = {
  contact: new Set(contactProperties.map(({ name }) => name)),
  deal: new Set(dealProperties([]).map(({ name }) => name)),
};

/** Whether it is a property that HubSpot has; one of the portal's own holds the column as it stands, so it is no guess. */
export function meansStandard({ object, property }: Found): boolean {
  const own = standard[object];
  const named = neutral(property);
  return (
    own === undefined ||
    own.has(property) ||
    ['dealstage', 'pipeline', 'status', 'fullname', 'name', 'date entered stage'].includes(named) ||
    named.startsWith('associated ')
  );
}
