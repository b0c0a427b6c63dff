import { type NoValues, type ToldOf, toldKey } from '../../told/told.ts';
import { type Asked, askedOf, toldAttribute } from '../scorecard/asked.ts';
import type { Persona } from './persona.ts';

/** What is done to personas, and how two lists of them differ. */
export type PersonaChanges = {
  readonly 'personas defined': NoValues;
  readonly 'personas as usual': NoValues;
  /** They are the usual ones, as before; now nobody defines them, or somebody does. */
  readonly 'usual personas again': NoValues;
  readonly 'usual personas defined': NoValues;
  readonly 'persona gone': { readonly name: string };
  readonly 'persona new': { readonly name: string; readonly traits: readonly Asked[] };
  readonly 'persona changed': {
    readonly name: string;
    readonly traits: readonly Asked[];
    readonly before: readonly Asked[];
  };
  readonly 'personas in another order': NoValues;
};
export type PersonaChange = ToldOf<PersonaChanges>;

/** How two lists of personas differ; empty when they are alike. */
export function describePersonas(
  before: readonly Persona[],
  after: readonly Persona[],
): readonly PersonaChange[] {
  const was = new Map(before.map((persona) => [persona.name, traitsTold(persona)]));
  const is = new Map(after.map((persona) => [persona.name, traitsTold(persona)]));
  const changes = [
    ...[...was.keys()].flatMap((name) => (is.has(name) ? [] : [gone(name)])),
    ...[...is].flatMap(([name, traits]) => changeOf(name, was.get(name), traits)),
  ];
  const isReordered = [...was.keys()].join('\n') !== [...is.keys()].join('\n');
  return changes.length === 0 && isReordered
    ? [{ say: 'personas in another order', with: {} }]
    : changes;
}

function gone(name: string): PersonaChange {
  return { say: 'persona gone', with: { name } };
}

function changeOf(
  name: string,
  before: readonly Asked[] | undefined,
  traits: readonly Asked[],
): PersonaChange[] {
  if (before === undefined) return [{ say: 'persona new', with: { name, traits } }];
  const isSame = before.map(toldKey).join() === traits.map(toldKey).join();
  return isSame ? [] : [{ say: 'persona changed', with: { name, traits, before } }];
}

function traitsTold({ traits }: Persona): readonly Asked[] {
  return traits.map(({ reads, when }) => ({
    say: 'trait',
    with: { attribute: toldAttribute(reads), as: reads.as, asks: askedOf(when) },
  }));
}
