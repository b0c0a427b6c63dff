import type {
  ImportPart,
  ImportParts,
  ImportReason,
  ImportReasons,
  PlaceInGroup,
} from '../../domain/leads/import/import-notes.ts';
import type { AsWritten } from '../../domain/told/told.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';

function placeWords({ group, rule, parts, value, aspect }: PlaceInGroup): string {
  return [
    `group "${group}"`,
    ...(rule === null ? [] : [`rule ${rule}`]),
    ...parts.map((part) => `part ${part}`),
    ...(value === null ? [] : [`value ${value}`]),
    ...(aspect === null ? [] : [aspect]),
  ].join(', ');
}

/** The parts of a file of rules. */
export const importParts: Sentences<ImportParts> = {
  'in a group': placeWords,
  row: ({ line }) => `row ${line}`,
  'scored records': () => 'scored records',
  segments: () => 'included or excluded segments',
  grades: () => 'grades',
  rules: () => 'rules',
  settings: () => 'settings',
  roles: () => 'roles',
};

/** Why a part of a file of rules was not taken over, or not as it stood there. */
export const importReasons: Sentences<ImportReasons> = {
  'decay by intervals': () =>
    "HubSpot lets each event's points shrink by a share per interval; here a rule has a half-life, counted from a date. Set one.",
  'switched off': () => 'It is switched off.',
  'limits of one rule': () => 'A single rule has no limits here; its group does.',
  'same for everybody': () => 'It gives everyone the same points, so it makes no difference.',
  'a segment': () =>
    'It asks for a segment, and Pacekeeper does not read segments. Ask for the properties that the segment is made of.',
  'associated records': () =>
    'It looks at properties of associated records; here deals can be counted, summed and dated.',
  events: () =>
    'It counts events: ask for the property that HubSpot counts them in (page views, opens, clicks, forms), with "repeats".',
  'no counterpart': ({ type }) => `"${type}" has no counterpart here.`,
  'operator without counterpart': ({ operator, type }) =>
    `"${operator}" on ${type} has no counterpart here.`,
  'points for all others': ({ points }) =>
    `It gives ${points} points to everyone else. Add a rule for that.`,
  'asks for nothing': () => 'It asks for nothing.',
  'points made whole': ({ given, points }) =>
    `Points are whole numbers here: ${given} became ${points}.`,
  'whole words': () => 'Whole words are looked for here: "market" is not found in "marketing".',
  'other records': ({ type }) => `Contacts are scored here, not records of type ${type}.`,
  'segments are not read': () => 'Pacekeeper does not read segments: all contacts are scored.',
  'grades to be set': () => 'HubSpot does not say where grades A to D begin. Set it here.',
  'one limit together': ({ group }) => `Here all groups of ${group} share one limit. Set it.`,
  'names no property': () => 'It names no property.',
  'no such property': ({ property }) =>
    `This portal has no contact property "${property}". Give its internal name.`,
  'points not whole': ({ points }) => `Its points, "${points}", are not a whole number.`,
  'no such group': ({ group, groups }) => `"${group}" is not a group: ${groups.join(', ')}.`,
  'operator without value': ({ operator }) => `"${operator}" needs a value.`,
  'cannot be asked': ({ operator, value, property, type }) =>
    `"${operator}" with "${value}" cannot be asked of "${property}", which is of type ${type}.`,
  'table without grades': () => 'A table of points has no grades: set where A, B and C begin.',
  'draft taken instead': () =>
    'The file holds a draft as well as the live rules: the draft is taken, the live rules are not.',
  'settings are set by hand': () =>
    'A file does not change how rules are reviewed and what scores leads: set it here.',
  'roles are given by hand': () => 'A file does not give roles: assign them one by one.',
};

/** A part of a file and what is to be known of it, in one line. */
export function noteLine(
  { part, why }: { readonly part: ImportPart | AsWritten; readonly why: ImportReason | AsWritten },
  format: Format,
): string {
  return `${say(importParts, part, format)}: ${say(importReasons, why, format)}`;
}
