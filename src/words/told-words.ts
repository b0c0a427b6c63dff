import type { ToldView } from '../contract/smart.ts';
import type { Format } from './format.ts';

/** A sentence that came in pieces, with its amounts written for the reader. */
export function toldWords(told: ToldView, { quantity }: Format): string {
  return told.map((piece) => (typeof piece === 'string' ? piece : quantity(piece))).join('');
}
