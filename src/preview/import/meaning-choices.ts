import type { FileCheck, FileObject } from '../../contract/file-check.ts';
import { linkLabels, meaningGroups, meaningLabels } from '../../words/en/import-page.ts';
import type { DeskState } from './import-desk.ts';
import type { Choice, ChoiceGroup } from './import-page.ts';

/** Objects whose properties the columns of a file can be. */
const objectsOf: Readonly<Record<FileCheck['kind'], readonly FileObject[]>> = {
  deals: ['deals'],
  contacts: ['contacts'],
  companies: ['companies'],
  wide: ['deals', 'contacts'],
  people: ['people'],
  goals: [],
  lookup: [],
  unknown: [],
};

/** What the columns of a file of a kind can mean; none where nothing can be said about them. */
export function meaningChoices(
  kind: FileCheck['kind'],
  properties: DeskState['properties'],
): readonly ChoiceGroup[] {
  const objects = objectsOf[kind];
  if (objects.length === 0) return [];
  return [
    ...objects.map((object) => ({
      label: meaningGroups[object],
      choices: choicesOf(object, properties),
    })),
    ...linkGroup(objects),
    {
      label: 'Other',
      // People have no properties of the portal's own.
      choices:
        kind === 'people'
          ? [{ value: 'own', label: meaningLabels.nothing }]
          : [
              { value: 'own', label: meaningLabels.own },
              { value: 'nothing', label: meaningLabels.nothing },
            ],
    },
  ];
}

function choicesOf(object: FileObject, properties: DeskState['properties']): readonly Choice[] {
  const named = (properties[object] ?? []).map(({ name, label }) => ({
    value: `${object}.${name}`,
    label,
  }));
  const known = new Set(named.map(({ value }) => value));
  const more = Object.entries(meaningLabels)
    .filter(([value]) => value.startsWith(`${object}.`) && !known.has(value))
    .map(([value, label]) => ({ value, label }));
  return [...named, ...more].toSorted((one, other) => one.label.localeCompare(other.label));
}

/** The group of links to records of other files. */
export const LINKS = 'Link';

/** Rows belong to records of other files by whatever names them there. */
function linkGroup(objects: readonly FileObject[]): readonly ChoiceGroup[] {
  if (objects.includes('people')) return [];
  const choices = (['contacts', 'deals', 'companies'] as const)
    .filter((object) => !objects.includes(object))
    .map((object) => ({ value: `${object}.hs_object_id`, label: linkLabels[object] }));
  return [{ label: LINKS, choices }];
}
