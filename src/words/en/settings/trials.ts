import type {
  BackTestResult,
  DryRunResult,
  TrialAnswer,
} from '../../../contract/settings/rule-trial.ts';
import type { Format } from '../../format.ts';

export type Finished = Extract<TrialAnswer, { state: 'finished' }>;
type Move = DryRunResult['moves'][number];

/** A whole number as the viewer writes it. */
export function countWords(count: number, { quantity }: Format): string {
  return quantity({ value: String(count), currency: null });
}

function counted(count: number, one: string, many: string, format: Format): string {
  return count === 1 ? `1 ${one}` : `${countWords(count, format)} ${many}`;
}

/** Who moves: "37 contacts move up to A, 12 move down to C." */
export function movesSentence({ moves, leads }: DryRunResult, format: Format): string {
  const all = counted(leads, 'contact', 'contacts', format);
  const ways = [
    ...directed(moves, 'up', ({ from, to }) => to < from, format),
    ...directed(moves, 'down', ({ from, to }) => to > from, format),
  ];
  if (ways.length === 0) return `None of ${all} changes grade.`;
  return `Of ${all}, ${listed(ways)}.`;
}

function directed(
  moves: readonly Move[],
  way: 'up' | 'down',
  goes: (move: Move) => boolean,
  format: Format,
): string[] {
  const sums = new Map<string, number>();
  for (const move of moves.filter(goes)) sums.set(move.to, (sums.get(move.to) ?? 0) + move.leads);
  return [...sums]
    .filter(([, leads]) => leads > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([to, leads]) => `${counted(leads, 'moves', 'move', format)} ${way} to ${to}`);
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** What going live would cost, for all leads. */
export function costSentence({ rescoring }: DryRunResult, format: Format): string {
  const { leads, changed, seconds } = rescoring;
  const took = seconds < 1 ? 'under a second' : `${countWords(Math.round(seconds), format)} s`;
  return `For all leads: ${counted(leads, 'lead is', 'leads are', format)} scored again and ${counted(changed, 'score changes', 'scores change', format)}. Each change adds a line to the lead's history. Reading and scoring took ${took} here; saving takes extra time.`;
}

const verdicts: Readonly<Record<BackTestResult['verdict'], string>> = {
  better: 'Yes: the draft would have found buyers better.',
  worse: 'No: the draft would have found buyers less well.',
  'not told apart': 'Unclear: the difference may be down to luck.',
  'not enough data': 'Not enough data to say.',
};

/** Whether the draft would have found buyers better: what is read first. */
export function verdictWords({ verdict }: BackTestResult): string {
  return verdicts[verdict];
}

/** Whom it would have found: "Of 84 customers since Jan 3, 61 would have been A or B (rules-2: 48)." */
export function winnersSentence(
  { converted, from, draft, live }: BackTestResult,
  other: string,
  format: Format,
): string {
  const since = from === null ? '' : ` among leads created since ${format.day(from)}`;
  return `Of ${counted(converted, 'customer', 'customers', format)}${since}, ${countWords(draft.winnersInTopGrades, format)} would have been graded A or B (${other}: ${countWords(live.winnersInTopGrades, format)}).`;
}

/** What the figures rest on. */
export function restsOnSentences(
  { splitAt, newestLeads, newestConverted, leads, untaught, horizonDays }: BackTestResult,
  format: Format,
): string[] {
  const left = Object.entries(untaught).filter(([, count]) => count > 0);
  return [
    `The outcome within ${horizonDays} days is known for ${counted(leads, 'lead', 'leads', format)}. These figures are for the newest ${countWords(newestLeads, format)}, created since ${format.day(splitAt)}, of which ${countWords(newestConverted, format)} bought. The older ones were used to turn scores into chances.`,
    ...(left.length === 0
      ? []
      : [
          `Left out: ${left.map(([why, count]) => `${why} (${countWords(count, format)})`).join(', ')}.`,
        ]),
  ];
}

/** Said of a trial of an earlier draft; null: it is of the present one. */
export function earlierWords({ isOfPresentDraft, revision, askedAt }: Finished, format: Format) {
  return isOfPresentDraft
    ? null
    : `This is for an earlier draft (number ${revision}, tested on ${format.moment(askedAt)}), not for the one you see. Run it again.`;
}

/** The name of what the draft is compared with. */
export function otherWords(against: string, live: string): string {
  return against === live ? 'the live rules' : against;
}

/** What trials of the draft of that number against the live rules found: what stands beside publishing it. Empty: it was not tried. */
export function publishingSentences(
  {
    dryRun,
    backTest,
  }: Readonly<Record<'dryRun' | 'backTest', { readonly answer: TrialAnswer | null }>>,
  of: { readonly revision: number; readonly live: string },
  format: Format,
): readonly string[] {
  return [dryRun.answer, backTest.answer].flatMap((answer) => {
    if (answer?.state !== 'finished') return [];
    if (answer.revision !== of.revision || answer.against !== of.live) return [];
    const { result } = answer;
    return result.kind === 'dry run'
      ? [`Dry run: ${movesSentence(result, format)}`]
      : [
          `Back-test: ${verdictWords(result)} ${winnersSentence(result, otherWords(of.live, of.live), format)}`,
        ];
  });
}
