import type { Told } from '../../../../src/domain/goals/smart/told.ts';

/** A sentence as plain text: "It brought 10000 EUR." */
export function inWords(told: Told): string {
  return told
    .map((piece) =>
      typeof piece === 'string' ? piece : [piece.value, piece.currency].filter(Boolean).join(' '),
    )
    .join('');
}
