import { stageEnd } from '../../files/understand/stage-words.ts';

/** Words of stage names, in the order in which sales usually go through them. */
const usualOrder: readonly RegExp[] = [
  /prospect|lead|new|inbound|backlog/i,
  /contact|appointment|attempt|connect/i,
  /qualif|discover|engag|needs/i,
  /meeting|demo|present|evaluat|trial|pilot|proof/i,
  /proposal|quote|offer|pric/i,
  /decision|negotiat|review|legal|procure/i,
  /contract|verbal|commit|sign/i,
];

/** What a stage's name says about a deal in it; one that is over, and not said how, is open until somebody says. */
export function outcomeByName(label: string): 'open' | 'won' | 'lost' {
  const end = stageEnd(label);
  return end === 'closed' ? 'open' : end;
}

/** Sorts stage labels as sales usually go: open ones by their numbers or their words (unknown words in the middle), then won, then lost. */
export function inUsualOrder(labels: readonly string[]): readonly string[] {
  const numbered = labels.every((label) => NUMBER.test(label) || outcomeByName(label) !== 'open');
  const rank = (label: string) => (numbered ? numberOf(label) : rankOf(label));
  return [...labels].sort((a, b) => rank(a) - rank(b));
}

/** "1. New", "02 - Offer": teams number their stages to keep them in order. */
const NUMBER = /^\D{0,3}(?<number>\d{1,3})\b/;

function numberOf(label: string): number {
  const outcome = outcomeByName(label);
  if (outcome !== 'open') return Number.MAX_SAFE_INTEGER - (outcome === 'won' ? 1 : 0);
  return Number(NUMBER.exec(label)?.groups?.['number']);
}

function rankOf(label: string): number {
  const outcome = outcomeByName(label);
  if (outcome === 'won') return usualOrder.length;
  if (outcome === 'lost') return usualOrder.length + 1;
  const found = usualOrder.findLastIndex((words) => words.test(label));
  return found === -1 ? usualOrder.length / 2 : found;
}
