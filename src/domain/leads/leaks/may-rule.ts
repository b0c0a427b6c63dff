import type { PropertyDefinition } from '../../crm/property.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import { type LeftOutReason, learnableProperties } from '../facts/learnable-properties.ts';

/** Why nothing comes of what somebody decides about learning. */
export type LearningRefusals = {
  /** Admins decide about learning. */
  readonly 'not an admin': NoValues;
  readonly 'not synced': NoValues;
  readonly 'never learned from': { readonly property: string; readonly reason: LeftOutReason };
  readonly 'no such property': { readonly property: string };
  /** The key of the request came before with another one. */
  readonly 'key used': NoValues;
};
export type LearningRefusal = ToldOf<LearningRefusals>;

/** Why a property cannot be ruled on; null when it can. */
export function whyNotRuled(
  property: string,
  definitions: readonly PropertyDefinition[],
): LearningRefusal | null {
  const { used, leftOut } = learnableProperties(definitions);
  const barred = leftOut.find((each) => each.property === property);
  if (barred !== undefined) return { say: 'never learned from', with: barred };
  if (used.some(({ name }) => name === property)) return null;
  return { say: 'no such property', with: { property } };
}
