import type { PropertyType } from '../../crm/property.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { TermGroup } from '../scorecard/scope.ts';

/** Where in a group of HubSpot's a rule stands, its numbers from 1, and what of it is meant; null: all of it. */
export interface PlaceInGroup {
  readonly group: string;
  readonly rule: number | null;
  /** Parts within parts, outermost first. */
  readonly parts: readonly number[];
  readonly value: number | null;
  readonly aspect: 'decay' | 'limits' | 'otherwise' | null;
}

/** The parts of a file that can be left out of the rules. */
export type ImportParts = {
  readonly 'in a group': PlaceInGroup;
  readonly row: { readonly line: number };
  readonly 'scored records': NoValues;
  readonly segments: NoValues;
  readonly grades: NoValues;
  readonly rules: NoValues;
  readonly settings: NoValues;
  readonly roles: NoValues;
};
export type ImportPart = ToldOf<ImportParts>;

/** Why a part of a file was not taken over, or not as it stood there. */
export type ImportReasons = {
  // HubSpot's scores.
  readonly 'decay by intervals': NoValues;
  readonly 'switched off': NoValues;
  readonly 'limits of one rule': NoValues;
  readonly 'same for everybody': NoValues;
  readonly 'a segment': NoValues;
  readonly 'associated records': NoValues;
  readonly events: NoValues;
  readonly 'no counterpart': { readonly type: string };
  readonly 'operator without counterpart': { readonly operator: string; readonly type: string };
  readonly 'points for all others': { readonly points: number };
  readonly 'asks for nothing': NoValues;
  readonly 'points made whole': { readonly given: number; readonly points: number };
  readonly 'whole words': NoValues;
  readonly 'other records': { readonly type: string };
  readonly 'segments are not read': NoValues;
  readonly 'grades to be set': NoValues;
  readonly 'one limit together': { readonly group: TermGroup };
  // Tables of points.
  readonly 'names no property': NoValues;
  readonly 'no such property': { readonly property: string };
  readonly 'points not whole': { readonly points: string };
  readonly 'no such group': { readonly group: string; readonly groups: readonly TermGroup[] };
  readonly 'operator without value': { readonly operator: string };
  readonly 'cannot be asked': {
    readonly operator: string;
    readonly value: string;
    readonly property: string;
    readonly type: PropertyType;
  };
  readonly 'table without grades': NoValues;
  // Our own configuration.
  readonly 'draft taken instead': NoValues;
  readonly 'settings are set by hand': NoValues;
  readonly 'roles are given by hand': NoValues;
};
export type ImportReason = ToldOf<ImportReasons>;

/** A part of a file that was not taken over, or not as it stood there, and why. */
export interface ImportNote {
  readonly part: ImportPart;
  readonly why: ImportReason;
}

/** Tells a reason from a question that can be asked. */
export function isReason(found: object): found is ImportReason {
  return 'say' in found;
}
