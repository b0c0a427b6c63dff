import type { WorldOwner } from '../world.ts';
import { computedId } from './computed-id.ts';

interface OwnerFacts {
  readonly id: string;
  readonly name: string;
  email: string | null;
  archived: boolean;
  declared: boolean;
  team: { readonly id: string; readonly name: string } | null;
}

/** What a row of an owners file says about one person. */
export interface OwnerEntry {
  readonly name: string;
  readonly email: string | null;
  readonly team: string | null;
  /** By which records name them; null when the file has none. */
  readonly id: string | null;
}

const DEACTIVATED = / \(deactivated user\)$/i;
const NAME_AND_ADDRESS = /^(?<name>.*?)\s*\((?<email>[^()\s]+@[^()\s]+)\)$/;

/** The owners that the files name. Whoever a record names is one, also without an owners file. */
export class OwnerBook {
  readonly #byName = new Map<string, OwnerFacts>();
  readonly #byEmail = new Map<string, OwnerFacts>();
  readonly #byId = new Map<string, OwnerFacts>();

  /** Puts down what an owners file says. */
  add(entry: OwnerEntry): void {
    const owner = this.#named(entry.name);
    owner.declared = true;
    if (entry.email !== null) this.#learnEmail(owner, entry.email);
    if (entry.id !== null) this.#byId.set(entry.id.toLowerCase(), owner);
    if (entry.team !== null) owner.team = { id: computedId('team', entry.team), name: entry.team };
  }

  /** The id of the owner that a cell names: by name, e-mail address, both, or the id that an owners file gives. */
  idOf(cell: string): string {
    const text = cell.replace(DEACTIVATED, '').trim();
    const both = NAME_AND_ADDRESS.exec(text)?.groups;
    const email = both?.['email'] ?? (text.includes('@') ? text : null);
    const known = email === null ? undefined : this.#byEmail.get(email.toLowerCase());
    const owner =
      known ?? this.#byId.get(text.toLowerCase()) ?? this.#named(both?.['name'] || text);
    if (email !== null) this.#learnEmail(owner, email);
    if (DEACTIVATED.test(cell)) owner.archived = true;
    return owner.id;
  }

  /** The owner with this name or address, if the files name such a one. */
  find(text: string): string | null {
    const key = text.trim().toLowerCase();
    const found = this.#byName.get(key) ?? this.#byEmail.get(key) ?? this.#byId.get(key);
    return found?.id ?? null;
  }

  /** The team with this name, if an owner belongs to one. */
  findTeam(name: string): string | null {
    const key = name.trim().toLowerCase();
    const member = [...this.#byName.values()].find((each) => each.team?.name.toLowerCase() === key);
    return member?.team?.id ?? null;
  }

  /** Names of owners that records name and no owners file does. */
  undeclared(): readonly string[] {
    return [...this.#byName.values()].filter((each) => !each.declared).map((each) => each.name);
  }

  owners(): readonly WorldOwner[] {
    return [...this.#byName.values()].map(worldOwner);
  }

  #named(name: string): OwnerFacts {
    const key = name.trim().toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = computedId('owner', key);
    const owner = {
      id,
      name: name.trim(),
      email: null,
      archived: false,
      declared: false,
      team: null,
    };
    this.#byName.set(key, owner);
    return owner;
  }

  #learnEmail(owner: OwnerFacts, email: string): void {
    owner.email = email;
    this.#byEmail.set(email.toLowerCase(), owner);
  }
}

function worldOwner(owner: OwnerFacts): WorldOwner {
  const words = owner.name.split(/\s+/);
  const lastName = words.length > 1 ? (words.at(-1) ?? '') : '';
  return {
    id: owner.id,
    userId: computedId('user', owner.id),
    // HubSpot's owners always have an address; this one reaches nobody.
    email: owner.email ?? `owner-${owner.id}@imported.example`,
    firstName: words.length > 1 ? words.slice(0, -1).join(' ') : owner.name,
    lastName,
    archived: owner.archived,
    teams: owner.team === null ? [] : [{ ...owner.team, primary: true }],
  };
}
