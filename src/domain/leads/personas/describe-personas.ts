import { conditionWords } from '../rules/describe-changes.ts';
import { attributeName } from '../scorecard/attribute-words.ts';
import type { Persona } from './persona.ts';

/** How two lists of personas differ, each difference in a sentence; empty when they are alike. */
export function describePersonas(
  before: readonly Persona[],
  after: readonly Persona[],
): readonly string[] {
  const was = new Map(before.map((persona) => [persona.name, personaWords(persona)]));
  const is = new Map(after.map((persona) => [persona.name, personaWords(persona)]));
  const changes = [
    ...[...was].flatMap(([name]) => (is.has(name) ? [] : [`"${name}" is gone.`])),
    ...[...is].flatMap(([name, words]) => {
      const old = was.get(name);
      if (old === undefined) return [`"${name}" is new: ${words}.`];
      return old === words ? [] : [`"${name}": ${old}, now ${words}.`];
    }),
  ];
  const isReordered = [...was.keys()].join('\n') !== [...is.keys()].join('\n');
  return changes.length === 0 && isReordered ? ['They stand in another order.'] : changes;
}

/** What a persona asks: `"jobtitle" contains vp, head; and "numemployees" from 50 below 1000`. */
function personaWords({ traits }: Persona): string {
  return traits
    .map(({ reads, when }) => `${attributeName(reads)} as ${reads.as} ${conditionWords(when)}`)
    .join('; and ');
}
