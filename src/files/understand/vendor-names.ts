import type { FileObject } from '../../contract/file-check.ts';

/**
 * By vendor and kind of file: what columns hold, and the names that they go by, in the form of `normalText` without spaces.
 * What they hold is a property of that kind (`amount`), of another (`companies.name`), each with a rank where several columns
 * of a system mean one property (`closedate:5`); or `nothing`, which keeps a name from being taken for something else.
 */
export type VendorNames = Readonly<
  Record<string, Partial<Record<FileObject, Readonly<Record<string, string>>>>>
>;

/** A property as `property`, `property:rank` or `object.property`. */
export interface Target {
  readonly object: FileObject;
  readonly property: string;
  readonly rank: number;
}

/** The rank of a property's usual column; lower ones are meant before it, higher ones where nothing else is there. */
export const USUAL_RANK = 4;

const objects = ['deals', 'contacts', 'companies', 'people', 'goals'] as const;

/** Reads a target; `own`: the object that is meant where none is named. */
export function targetOf(text: string, own: FileObject): Target {
  const [named = '', rank] = text.split(':');
  const other = objects.find((each) => named.startsWith(`${each}.`));
  return {
    object: other ?? own,
    property: other === undefined ? named : named.slice(other.length + 1),
    rank: rank === undefined ? USUAL_RANK : Number(rank),
  };
}
