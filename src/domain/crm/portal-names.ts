import type { PropertyDefinition } from './property.ts';
import type { PortalSchema } from './schema.ts';

/** What a name stands for, or why that is not known. */
export type Named =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown'; readonly message: string };

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
    return only(any, `No rep is called "${text}"`, listed);
  }

  team(text: string): Named {
    const teams = new Map(
      this.#schema.owners.flatMap(({ teams }) => teams.map((each) => [each.id, each.name])),
    );
    const all = [...teams].map(([id, name]) => ({ id, names: [name], shown: name }));
    return only(find(text, all), `No team is called "${text}"`, all);
  }

  pipeline(text: string): Named {
    const all = this.#schema.pipelines.map(({ id, label }) => ({
      id,
      names: [label],
      shown: label,
    }));
    return only(find(text, all), `No deal pipeline is called "${text}"`, all);
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
    return only(find(text, all), `No lifecycle stage is called "${text}"`, all);
  }

  /** Deals can be summed over properties that hold numbers. */
  numberProperty(text: string): Named {
    const numbers = this.#schema.definitions.filter(
      ({ objectType, type }) => objectType === 'deal' && type === 'number',
    );
    const all = numbers.map(propertyNames);
    return only(find(text, all), `No deal property that holds numbers is called "${text}"`, all);
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

function found([first]: readonly Nameable[]): Named {
  return { kind: 'found', id: first?.id ?? '' };
}

function only(matches: readonly Nameable[], nobody: string, all: readonly Nameable[]): Named {
  if (matches.length === 1) return found(matches);
  if (matches.length > 1) {
    const ids = matches.map(({ id }) => id).join(', ');
    return {
      kind: 'unknown',
      message: `${matches.length} go by that name: say the id instead, one of ${ids}.`,
    };
  }
  return { kind: 'unknown', message: `${nobody}. ${listing(all)}` };
}

function listing(all: readonly Nameable[]): string {
  if (all.length === 0) return 'The portal has none, as far as it has been synced.';
  const names = all.slice(0, MOST_LISTED).map(({ shown }) => `"${shown}"`);
  const more = all.length - names.length;
  return `There ${all.length === 1 ? 'is' : 'are'} ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
