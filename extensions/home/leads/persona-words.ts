import type { PersonaView } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { rateWords } from './leads-words.ts';

/** What your own wins say about who buys. */
export function learnedWords(learned: readonly PersonaView[], format: Format): string {
  const [first] = learned;
  if (first === undefined) return 'In your own wins no kind of lead stands out beyond chance.';
  return `Your own wins: ${first.name} buys more than the rest, ${rateWords(first.conversion, format)}.`;
}

/** "250 leads, the latest Bo Lind, lead 102." */
export function examplesWords({ count, examples }: PersonaView['against']): string {
  if (count === 0) return 'none.';
  const names = examples.map(({ id, name }) => name ?? `lead ${id}`).join(', ');
  return `${count === 1 ? '1 lead' : `${count} leads`}, the latest: ${names}.`;
}
