import { entryAt } from '../collections/entries.ts';
import type { ToldOf } from '../told/told.ts';
import type { PropertyDefinition } from './property.ts';
import type { PortalSchema } from './schema.ts';

/** What a name stands for, or why that is not known. */
export type Named =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown'; readonly wrong: ToldOf<NameFaults> };

/** What names are looked up among. */
export type NamedKind = 'rep' | 'team' | 'pipeline' | 'lifecycle stage' | 'number property';

/** Why a name cannot be looked up. */
export type NameFaults = {
  /** `there`: the first names that there are; `more`: how many more. */
  readonly 'name not known': {
    readonly kind: NamedKind;
    readonly name: string;
    readonly there: readonly string[];
    readonly more: number;
  };
  /** `ids`: of all that go by the name. */
  readonly 'name of several': { readonly ids: readonly string[] };
};

/** Something of the portal's that can be named. */
interface Nameable {
  readonly id: string;
  /** Every text that it goes by, besides its id. */
  readonly names: readonly (string | null)[];
  /** How messages name it. */
  readonly shown: string;
}

/** A message lists no more than this many names. */
const MOST_LISTED = 12;

/** Looks up what people call things by: names, labels, e-mail addresses and ids, in any case. */
export class PortalNames {
  readonly #schema: PortalSchema;

  constructor(schema: PortalSchema) {
    this.#schema = schema;
  }

  /** Somebody active is meant before somebody who left. */
  rep(text: string): Named {
    const { owners } = this.#schema;
    const active = find(text, owners.filter(({ archived }) => !archived).map(ownerNames));
    if (active.length === 1) return found(active);
    const any = active.length === 0 ? find(text, owners.map(ownerNames)) : active;
    const listed = owners.filter(({ archived }) => !archived).map(ownerNames);
    return only(any, { kind: 'rep', name: text }, listed);
  }

  team(text: string): Named {
    const teams = new Map(
      this.#schema.owners.flatMap(({ teams }) => teams.map((each) => [each.id, each.name])),
    );
    const all = [...teams].map(([id, name]) => ({ id, names: [name], shown: name }));
    return only(find(text, all), { kind: 'team', name: text }, all);
  }

  pipeline(text: string): Named {
    const all = this.#schema.pipelines.map(({ id, label }) => ({
      id,
      names: [label],
      shown: label,
    }));
    return only(find(text, all), { kind: 'pipeline', name: text }, all);
  }

  lifecycleStage(text: string): Named {
    const property = this.#schema.definitions.find(
      ({ objectType, name }) => objectType === 'contact' && name === 'lifecyclestage',
    );
    const all = (property?.options ?? []).map(({ value, label }) => ({
      id: value,
      names: [label],
      shown: label,
    }));
    return only(find(text, all), { kind: 'lifecycle stage', name: text }, all);
  }

  /** Deals can be summed over properties that hold numbers. */
  numberProperty(text: string): Named {
    const numbers = this.#schema.definitions.filter(
      ({ objectType, type }) => objectType === 'deal' && type === 'number',
    );
    const all = numbers.map(propertyNames);
    return only(find(text, all), { kind: 'number property', name: text }, all);
  }
}

function ownerNames({ id, name, email }: PortalSchema['owners'][number]): Nameable {
  return { id, names: [name, email], shown: name };
}

function propertyNames({ name, label }: PropertyDefinition): Nameable {
  return { id: name, names: [label], shown: label };
}

function find(text: string, all: readonly Nameable[]): readonly Nameable[] {
  const byId = all.filter(({ id }) => id === text.trim());
  if (byId.length > 0) return byId;
  const wanted = text.trim().toLowerCase();
  return all.filter(({ names }) => names.some((each) => each?.trim().toLowerCase() === wanted));
}

function found(matches: readonly Nameable[]): Named {
  return { kind: 'found', id: entryAt(matches, 0).id };
}

function only(
  matches: readonly Nameable[],
  asked: { readonly kind: NamedKind; readonly name: string },
  all: readonly Nameable[],
): Named {
  if (matches.length === 1) return found(matches);
  if (matches.length > 1) {
    const ids = matches.map(({ id }) => id);
    return { kind: 'unknown', wrong: { say: 'name of several', with: { ids } } };
  }
  const there = all.slice(0, MOST_LISTED).map(({ shown }) => shown);
  const more = all.length - there.length;
  return { kind: 'unknown', wrong: { say: 'name not known', with: { ...asked, there, more } } };
}
