/** How a stage's name says that it ends a deal. */
const won = /\bwon\b/i;
const lost = /\b(lost|abandoned|disqualified|unqualified)\b/i;

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

/** What a stage's name says about a deal in it. */
export function outcomeByName(label: string): 'open' | 'won' | 'lost' {
  if (won.test(label)) return 'won';
  return lost.test(label) ? 'lost' : 'open';
}

/** Sorts stage labels as sales usually go: open ones by their words (unknown words in the middle), then won, then lost. */
export function inUsualOrder(labels: readonly string[]): readonly string[] {
  return [...labels].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(label: string): number {
  const outcome = outcomeByName(label);
  if (outcome === 'won') return usualOrder.length;
  if (outcome === 'lost') return usualOrder.length + 1;
  const found = usualOrder.findLastIndex((words) => words.test(label));
  return found === -1 ? usualOrder.length / 2 : found;
}
