import type { FileObject } from '../../contract/file-check.ts';
import { hubspotAndSalesforce } from './names-hubspot-salesforce.ts';
import { otherSystems } from './names-others.ts';
import { type Target, targetOf } from './vendor-names.ts';

/** A name that a system gives a column. */
export interface ExactHeading {
  readonly vendor: string;
  /** Null: it is known, and means nothing here. */
  readonly target: Target | null;
}

type Named = ReadonlyMap<string, readonly ExactHeading[]>;

const systems = Object.entries({ ...hubspotAndSalesforce, ...otherSystems });

function namesOf(kind: FileObject): Named {
  const found = new Map<string, ExactHeading[]>();
  for (const [vendor, kinds] of systems) {
    for (const [text, headings] of Object.entries(kinds[kind] ?? {})) {
      const target = text === 'nothing' ? null : targetOf(text, kind);
      for (const heading of headings.split(' ')) {
        found.set(heading, [...(found.get(heading) ?? []), { vendor, target }]);
      }
    }
  }
  return found;
}

const byKind: Readonly<Record<FileObject, Named>> = {
  deals: namesOf('deals'),
  contacts: namesOf('contacts'),
  companies: namesOf('companies'),
  people: namesOf('people'),
  goals: namesOf('goals'),
};

/** Every system that has a name for a column, in a file of a kind. `words`: of `normalText`. */
export function exactHeadings(words: string, kind: FileObject): readonly ExactHeading[] {
  return byKind[kind].get(words.replaceAll(' ', '')) ?? [];
}

/** What a system's name means: that of the file's own system, or of the first that has it; null when none has. */
export function exactHeading(
  words: string,
  kind: FileObject,
  vendor: string | null,
): ExactHeading | null {
  const found = exactHeadings(words, kind);
  return found.find((each) => each.vendor === vendor) ?? found[0] ?? null;
}
