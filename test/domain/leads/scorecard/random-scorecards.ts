import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type {
  Properties,
  PropertyDefinition,
  PropertyType,
} from '../../../../src/domain/crm/property.ts';
import type { LeadDeal } from '../../../../src/domain/leads/scorecard/deal-facts.ts';
import type {
  Attribute,
  Clause,
  Condition,
  DealsAttribute,
  PropertyAttribute,
  Scorecard,
  Term,
} from '../../../../src/domain/leads/scorecard/scorecard.ts';

/** Properties of the made-up portal: two of each type, some with names that trap careless look-ups. */
export const portalTypes: ReadonlyMap<string, PropertyType> = new Map([
  ['amount', 'number'],
  ['constructor', 'number'],
  ['title', 'string'],
  ['__proto__', 'string'],
  ['stage', 'enumeration'],
  ['toString', 'enumeration'],
  ['agreed', 'bool'],
  ['hasOwnProperty', 'bool'],
  ['seen', 'datetime'],
  ['valueOf', 'date'],
]);

export const portalDefinitions: readonly PropertyDefinition[] = [...portalTypes].map(
  ([name, type]) => ({ objectType: 'contact', name, label: name, type, options: [] }),
);

/** The moment that random contacts are scored at. */
export const scoredAt = Date.UTC(2026, 2, 29, 1, 30);

const phrases = ['vp', 'head of', 'Ops', 'senior vp', 'école', 'x1'];
const choices = ['A', 'B', 'a b', 'constructor'];

const texts = fc.oneof(
  fc.constantFrom(...phrases, 'VP, Operations', 'MVP', '  ', '', 'Head-of Ops!', 'ÉCOLE', '😀'),
  fc.array(fc.constantFrom(...phrases, 'and'), { maxLength: 4 }).map((each) => each.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const numbers = fc.oneof(
  fc.integer({ min: -20, max: 120 }).map(String),
  fc.double({ min: -20, max: 120, noNaN: true }).map(String),
  fc.constantFrom('NaN', '1e400', '-0', '0x1F', '1_000', '1,234.5', '٣', ' ', 'Infinity', '1e2'),
);
const moments = fc.oneof(
  fc
    .integer({ min: scoredAt - 200 * 86_400_000, max: scoredAt + 2 * 86_400_000 })
    .map((at) => new Date(at).toISOString()),
  fc.integer({ min: 100_000_000_000, max: scoredAt }).map(String),
  fc.constantFrom('2026-03-01', '2025-02-29', '2026-03-29T03:30:00+02:00', 'yesterday', '0'),
);
const valuesOf: Record<PropertyType, fc.Arbitrary<string>> = {
  number: fc.oneof(numbers, fc.constantFrom('51-200', '1000+', '5 – 25')),
  string: fc.oneof(texts, numbers, fc.constantFrom('51-200', '1000+', '10-x')),
  enumeration: fc.oneof(
    fc.constantFrom(...choices),
    fc.subarray(choices).map((each) => each.join(';')),
    texts,
  ),
  bool: fc.constantFrom('true', 'false', 'TRUE', ''),
  datetime: moments,
  date: moments,
  other: texts,
};

/** A contact's properties: any of them may be absent, null, or impossible. */
export const randomProperties: fc.Arbitrary<Properties> = fc
  .tuple(
    ...[...portalTypes].map(([name, type]) =>
      fc.tuple(fc.constant(name), fc.option(fc.option(valuesOf[type])), fc.integer()),
    ),
  )
  .map((entries) => {
    const present = entries.filter(([, value]) => value !== null);
    const shuffled = present.sort((a, b) => a[2] - b[2]);
    // Not an object literal: `__proto__` must become a property of its own.
    return Object.fromEntries(shuffled.map(([name, value]) => [name, value ?? null]));
  });

/** A contact's deals: none, some, or not looked up. */
export const randomDeals: fc.Arbitrary<readonly LeadDeal[] | null> = fc.option(
  fc.array(
    fc.record({
      createdAt: fc.option(fc.integer({ min: scoredAt - 90 * 86_400_000, max: scoredAt + 9_000 })),
      outcome: fc.constantFrom(
        'open' as const,
        'won' as const,
        'lost' as const,
        'unknown' as const,
      ),
      endedAt: fc.option(
        fc.integer({ min: scoredAt - 30 * 86_400_000, max: scoredAt + 30 * 86_400_000 }),
      ),
      homeAmount: fc.option(
        fc.integer({ min: -500, max: 9_000 }).map((cents) => new Decimal(cents).div(100)),
      ),
    }),
    { maxLength: 4 },
  ),
);

const readable: Record<Exclude<PropertyAttribute['as'], 'e-mail address'>, readonly string[]> = {
  number: ['amount', 'constructor', 'absent'],
  range: ['amount', 'title', 'stage'],
  'significant digits': ['amount', 'constructor'],
  choice: ['stage', 'toString', 'amount'],
  text: ['title', '__proto__', 'stage'],
  'exact text': ['title', '__proto__', 'stage'],
  moment: ['seen', 'valueOf', 'amount'],
  boolean: ['agreed', 'hasOwnProperty', 'isPrototypeOf'],
  'age in days': ['seen', 'valueOf', 'title'],
  presence: [...portalTypes.keys(), '__defineGetter__'],
};

const ofProperty: fc.Arbitrary<PropertyAttribute> = fc
  .constantFrom(...(Object.keys(readable) as (keyof typeof readable)[]))
  .chain((as) => fc.constantFrom(...readable[as]).map((property) => ({ property, as })));

const ofDeals: fc.Arbitrary<DealsAttribute> = fc.record({
  deals: fc.constantFrom('all' as const, 'open' as const, 'won' as const, 'lost' as const),
  as: fc.constantFrom(
    'deal count' as const,
    'deal amount' as const,
    'days since newest deal' as const,
  ),
});

const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  { weight: 9, arbitrary: ofProperty },
  { weight: 1, arbitrary: ofDeals },
);

const days = fc.integer({ min: scoredAt - 150 * 86_400_000, max: scoredAt });

function conditionFor(as: Attribute['as']): fc.Arbitrary<Condition> {
  const always = fc.constantFrom<Condition>({ is: 'anything' }, { is: 'missing' }, { is: 'known' });
  switch (as) {
    case 'number':
    case 'range':
    case 'significant digits':
    case 'age in days':
    case 'deal count':
    case 'deal amount':
    case 'days since newest deal':
      return fc.oneof(
        always,
        fc
          .tuple(fc.option(fc.integer({ min: -10, max: 110 })), fc.integer({ min: 1, max: 60 }))
          .map(([from, width]): Condition => ({ is: 'between', from, below: (from ?? 0) + width })),
      );
    case 'choice':
      return fc.oneof(
        always,
        listOf(choices).map((values) => ({ is: 'one of' as const, values })),
      );
    case 'text':
      return fc.oneof(
        always,
        listOf(phrases).map((words) => ({ is: 'containing' as const, words })),
        listOf(phrases).map((values) => ({ is: 'one of' as const, values })),
      );
    case 'exact text':
      return fc.oneof(
        always,
        listOf(phrases).map((values) => ({ is: 'one of' as const, values })),
        fc
          .constantFrom('VP', '^[A-Z]', 'head|chief', '(a+)+$', 'o{2}', '[0-9]', 'x.?1')
          .map((pattern) => ({ is: 'matching' as const, pattern })),
      );
    case 'moment':
      return fc.oneof(
        always,
        fc.tuple(fc.option(days), fc.integer({ min: 1, max: 60 })).map(
          ([from, width]): Condition => ({
            is: 'dated',
            from: from === null ? null : new Date(from).toISOString(),
            before: new Date((from ?? scoredAt) + width * 86_400_000).toISOString().slice(0, 10),
          }),
        ),
      );
    case 'boolean':
      return fc.oneof(always, fc.constantFrom<Condition>({ is: 'yes' }, { is: 'no' }));
    default:
      return always;
  }
}

function listOf(all: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...all], { minLength: 1, maxLength: 3 });
}

const points = fc.integer({ min: -40, max: 40 });

function termOf(reads: readonly Attribute[], index: number): fc.Arbitrary<Term> {
  const bin = fc.record(
    {
      when: fc.tuple(...reads.map(({ as }) => conditionFor(as))),
      points,
      reason: fc.constant('Because'),
      where: clauseOf(2),
    },
    {
      requiredKeys: ['when', 'points', 'reason', ...(reads.length === 0 ? ['where' as const] : [])],
    },
  );
  const decay = fc.record({
    property: fc.constantFrom('seen', 'valueOf'),
    halfLifeDays: fc.integer({ min: 1, max: 90 }),
  });
  return fc
    .record({
      group: fc.constantFrom('fit' as const, 'engagement' as const, 'data quality' as const),
      bins: fc.array(bin, { minLength: 1, maxLength: 5 }),
      decay: fc.option(decay),
      window: fc.option(window),
      repeats: fc.option(repeats),
    })
    .map(({ window: recent, repeats: again, decay: fades, ...rest }) => ({
      id: `term-${index}`,
      title: 'A term',
      reads,
      ...rest,
      decay: rest.group === 'engagement' ? fades : null,
      ...(rest.group === 'engagement' && recent !== null && { window: recent }),
      ...(again !== null && { repeats: again }),
    }));
}

const fact: fc.Arbitrary<Clause> = attribute.chain((reads) =>
  conditionFor(reads.as).map((when) => ({ is: 'fact' as const, reads, when })),
);

function clauseOf(depth: number): fc.Arbitrary<Clause> {
  if (depth === 0) return fact;
  return fc.oneof(
    fact,
    fc.record({
      is: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      of: fc.array(clauseOf(depth - 1), { minLength: 1, maxLength: 3 }),
    }),
  );
}

const window = fc.record({
  property: fc.constantFrom('seen', 'valueOf'),
  days: fc.integer({ min: 1, max: 120 }),
});

const repeats = fc.record({
  property: fc.constantFrom('amount', 'constructor'),
  keeps: fc.constantFrom(0, 0.25, 0.5, 0.7, 1),
  most: fc.integer({ min: 2, max: 12 }),
});

const limits = fc
  .tuple(fc.option(points), fc.option(fc.nat(40)))
  .map(([min, width]) => ({ min, max: width === null ? null : (min ?? 0) + width }));

/** Any scorecard that is well formed, sensible or not: bins may be unreachable and cut-offs out of reach. */
export const randomScorecard: fc.Arbitrary<Scorecard> = fc
  .array(fc.array(attribute, { maxLength: 2 }), { minLength: 1, maxLength: 8 })
  .chain((terms) =>
    fc.record({
      version: fc.constant('random'),
      name: fc.constant('Random'),
      terms: fc.tuple(...terms.map(termOf)),
      limits: fc.record({ fit: limits, engagement: limits, 'data quality': limits, total: limits }),
      cutOffs: fc.constant({ A: 20, B: 10, C: 0 }),
    }),
  );
