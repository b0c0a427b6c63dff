import type { ArithmeticLineView, RollUpView } from '../contract/arithmetic.ts';
import type { Format } from './format.ts';

/** "€100,000: target as it was set", "+€20,000: target changed, from Nov 14, 2026": lines that add up to a number. */
export function lineWords(lines: readonly ArithmeticLineView[], format: Format): readonly string[] {
  return lines.map(({ what, from, amount }, place) => {
    const told = place === 0 ? format.quantity(amount) : format.signedQuantity(amount);
    return `${told}: ${what}${from === null ? '' : `, from ${format.day(from)}`}`;
  });
}

/** What the goals below come to beside the goal above them, in a sentence. */
export function mismatchWords({ mismatch }: RollUpView, { quantity }: Format): string {
  const gap = Number(mismatch.value);
  if (gap === 0) return 'The goals below add up to it.';
  const size = quantity({ ...mismatch, value: mismatch.value.replace(/^-/, '') });
  return gap > 0
    ? `The goals below leave ${size} of it to nobody.`
    : `The goals below ask for ${size} more than it.`;
}
