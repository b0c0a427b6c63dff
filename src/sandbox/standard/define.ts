import type { WorldProperty } from '../world.ts';

/** The stored value and the label of one choice. */
type Choice = readonly [value: string, label: string];

/** Makers of property definitions that share a group: one line for each property reads like HubSpot's own table. */
export interface PropertyMakers {
  text(name: string, label: string): WorldProperty;
  number(name: string, label: string): WorldProperty;
  /** A moment: milliseconds or ISO text. */
  moment(name: string, label: string): WorldProperty;
  flag(name: string, label: string): WorldProperty;
  choice(name: string, label: string, choices: readonly Choice[]): WorldProperty;
}

/** Makers for the properties of one group. */
export function inGroup(groupName: string): PropertyMakers {
  const made = (type: string, fieldType: string) => (name: string, label: string) => ({
    name,
    label,
    type,
    fieldType,
    groupName,
    options: [],
  });
  return {
    text: made('string', 'text'),
    number: made('number', 'number'),
    moment: made('datetime', 'date'),
    flag: (name, label) => ({
      ...made('bool', 'booleancheckbox')(name, label),
      options: [
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ],
    }),
    choice: (name, label, choices) => ({
      ...made('enumeration', 'select')(name, label),
      options: choices.map(([value, text]) => ({ value, label: text })),
    }),
  };
}
