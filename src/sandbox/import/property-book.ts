import { isNumberLike, notationOf, numberReader } from '../../domain/crm/number-notation.ts';
import { standardProperties } from '../standard/standard-properties.ts';
import type { WorldObjectType, WorldPipeline, WorldProperty } from '../world.ts';

/** HubSpot's type and field type for each kind of property that an import makes. */
const madeTypes = {
  text: ['string', 'text'],
  number: ['number', 'number'],
  date: ['date', 'date'],
  datetime: ['datetime', 'date'],
  choice: ['enumeration', 'select'],
  flag: ['bool', 'booleancheckbox'],
} as const satisfies Record<string, readonly [type: string, fieldType: string]>;

/** The group of the properties that the files bring. */
const OWN_GROUP = 'imported';

/** The kinds of property that an import can make. */
export type MadeType = keyof typeof madeTypes;

/** The property definitions of the portal being imported: HubSpot's own, and those that the files bring. */
export class PropertyBook {
  readonly #byType: Record<WorldObjectType, Map<string, WorldProperty>>;
  readonly #added = new Map<string, string[]>();

  constructor(pipelines: readonly WorldPipeline[]) {
    const standard = standardProperties(pipelines);
    const byName = (type: WorldObjectType) =>
      new Map(standard[type].map((property) => [property.name, property]));
    this.#byType = {
      contacts: byName('contacts'),
      deals: byName('deals'),
      companies: byName('companies'),
      goal_targets: byName('goal_targets'),
    };
  }

  get(object: WorldObjectType, name: string): WorldProperty | null {
    return this.#byType[object].get(name) ?? null;
  }

  of(object: WorldObjectType): readonly WorldProperty[] {
    return [...this.#byType[object].values()];
  }

  /** Defines a property of the portal's own; one that is there already stays as it is. */
  make(object: WorldObjectType, name: string, label: string, type: MadeType): WorldProperty {
    const known = this.get(object, name);
    if (known !== null) return known;
    const [hubspotType, fieldType] = madeTypes[type];
    const property = {
      name,
      label,
      type: hubspotType,
      fieldType,
      groupName: OWN_GROUP,
      options: [],
    };
    this.#byType[object].set(name, property);
    return property;
  }

  /** Adds a choice that the files hold. */
  addChoice(object: WorldObjectType, name: string, label: string): void {
    const property = this.get(object, name);
    if (property === null) return;
    const options = [...property.options, { value: label, label }];
    this.#byType[object].set(name, { ...property, options });
    if (property.groupName === OWN_GROUP) return;
    const labels = this.#added.get(property.label) ?? [];
    this.#added.set(property.label, [...labels, label]);
  }

  /** Choices that HubSpot's own properties got from the files, by the property's label. */
  addedChoices(): ReadonlyMap<string, readonly string[]> {
    return this.#added;
  }

  all(): Readonly<Record<WorldObjectType, readonly WorldProperty[]>> {
    return {
      contacts: this.of('contacts'),
      deals: this.of('deals'),
      companies: this.of('companies'),
      goal_targets: this.of('goal_targets'),
    };
  }
}

/** A property name made of a heading: "Deal Size (EUR)" becomes `deal_size_eur`. */
export function nameFromHeading(heading: string): string {
  const plain = heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const name = plain === '' ? 'column' : plain;
  return (/^[a-z]/.test(name) ? name : `c_${name}`).slice(0, 100);
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** What a column's values are, when nobody says: numbers if all of them are, in one notation that they show, else text. */
export function typeOfValues(values: Iterable<string>): 'number' | 'text' {
  const different: string[] = [];
  for (const value of values) {
    if (!isNumberLike(value)) return 'text';
    different.push(value);
  }
  if (different.length === 0) return 'text';
  const isNumber = (value: string) => PLAIN_NUMBER.test(value);
  if (different.every(isNumber)) return 'number';
  const notation = notationOf(different);
  if (notation === null) return 'text';
  const read = numberReader(notation);
  return different.every((each) => isNumber(read(each) ?? '')) ? 'number' : 'text';
}
