import { Engine, type RuleProperties } from 'json-rules-engine';
import { type Properties, propertyOf } from '../../../src/domain/crm/property.ts';
import { readings, type Value } from '../../../src/domain/leads/scorecard/readings.ts';
import type {
  Condition,
  PropertyAttribute,
  Scorecard,
  Term,
} from '../../../src/domain/leads/scorecard/scorecard.ts';
import { propertiesOf } from '../../../src/domain/leads/scorecard/term-faults.ts';
import { wordsOf } from '../../../src/domain/leads/scorecard/words.ts';
import { now } from './contacts.ts';

/** What the peer found on one contact. */
export interface PeerScore {
  readonly points: number;
  readonly ruleIds: readonly string[];
}

/** Facts as the peer takes them: values, by property and reading. */
type PeerFacts = Readonly<Record<string, Value | null>>;

/** The scorecard in json-rules-engine, facts as keys: the faster of its two ways. */
export function peerEngine(card: Scorecard): (contact: Properties) => Promise<PeerScore> {
  const engine = new Engine(card.terms.map(peerRule), { allowUndefinedFacts: true });
  engine.addOperator<string, string[]>(
    'containsPhrase',
    (fact, phrases) => typeof fact === 'string' && phrases.some((each) => fact.includes(each)),
  );
  engine.addOperator<string[], string[]>(
    'holdsOne',
    (fact, values) => Array.isArray(fact) && fact.some((each) => values.includes(each)),
  );
  const attributes = new Map(card.terms.flatMap(propertiesOf).map((each) => [factOf(each), each]));
  return async (contact) => {
    const { events } = await engine.run(factsOf(contact, attributes));
    return {
      points: events.reduce((sum, each) => sum + Number(each.params?.['points']), 0),
      ruleIds: events.map((each) => each.type),
    };
  };
}

function factsOf(
  contact: Properties,
  attributes: ReadonlyMap<string, PropertyAttribute>,
): PeerFacts {
  return Object.fromEntries([...attributes].map(([fact, each]) => [fact, read(each, contact)]));
}

function read({ property, as }: PropertyAttribute, properties: Properties): Value | null {
  const text = propertyOf(properties, property);
  return text === null ? null : readings[as].read(text, now);
}

function factOf({ property, as }: PropertyAttribute): string {
  return `${property} as ${as}`;
}

function peerRule(term: Term): RuleProperties {
  const [bin] = term.bins;
  if (bin === undefined) throw new RangeError(`Term "${term.id}" has no bin.`);
  const all = propertiesOf(term).flatMap((attribute, i) => {
    const condition = bin.when[i];
    return condition === undefined ? [] : peerConditions(attribute, condition);
  });
  return {
    conditions: { all },
    event: { type: term.id, params: { points: bin.points, reason: bin.reason } },
  };
}

interface PeerCondition {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

function peerConditions(attribute: PropertyAttribute, condition: Condition): PeerCondition[] {
  const fact = factOf(attribute);
  switch (condition.is) {
    case 'between':
      return [
        ...(condition.from === null
          ? []
          : [{ fact, operator: 'greaterThanInclusive', value: condition.from }]),
        ...(condition.below === null
          ? []
          : [{ fact, operator: 'lessThan', value: condition.below }]),
      ];
    case 'containing':
      return [{ fact, operator: 'containsPhrase', value: condition.words.map(wordsOf) }];
    case 'one of':
      return attribute.as === 'text'
        ? [{ fact, operator: 'in', value: condition.values.map(wordsOf) }]
        : [{ fact, operator: 'holdsOne', value: condition.values }];
    case 'yes':
      return [{ fact, operator: 'equal', value: true }];
    case 'at':
      return [{ fact, operator: 'equal', value: condition.domain }];
    case 'known':
      return [{ fact, operator: 'equal', value: true }];
    case 'missing':
      return [{ fact, operator: 'equal', value: null }];
    default:
      throw new RangeError(`The benchmark has no rule with "${condition.is}".`);
  }
}
