import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import type { Format } from '../shared/format.ts';

type Line = ScoredLead['lines'][number];

/** The one number: the chance to buy where the portal's outcomes carry it, else the points. */
export function numberInShort({ chance, score }: ScoredLead, format: Format): string {
  if (chance === null) return `${score.points} points`;
  return `${format.chance(chance.value)} likely to buy within ${chance.horizonDays} days`;
}

/** What the grade rests on: how sure the chance is and from how much, or that no chance is claimed. */
export function basisWords({ chance, whyNoChance }: ScoredLead, format: Format): string {
  if (chance === null)
    return whyNoChance ?? 'by your rules (not yet checked against your outcomes)';
  const { low, high, comparable } = chance;
  return `between ${format.chance(low)} and ${format.chance(high)}, from ${counted(comparable, 'similar lead')}`;
}

/** What moved since last week, with the weightiest cause; null when nothing is known to have moved. */
export function changeInShort(
  { sinceLastWeek, score, grade }: ScoredLead,
  format: Format,
): string | null {
  if (sinceLastWeek === null) return null;
  const moved = score.points - sinceLastWeek.points;
  const cause = byWeight(sinceLastWeek.lines).find(
    ({ points }) => Math.sign(points) === Math.sign(moved),
  );
  if (moved === 0 || cause === undefined) return null;
  const way = moved > 0 ? 'Up' : 'Down';
  const from = sinceLastWeek.grade === grade ? '' : ` from ${sinceLastWeek.grade}`;
  return `${way}${from} since last week (${format.points(moved)}): ${causeWords(cause, format)}`;
}

type ChangeLine = NonNullable<ScoredLead['sinceLastWeek']>['lines'][number];

/** Why a part of the score changed; of another scorecard since when, and by whom. */
export function causeWords({ reason, origin }: ChangeLine, format: Format): string {
  return origin === null ? reason : `${reason}, ${originWords(origin, format)}`;
}

/** "published on Nov 12, 2026 by Ana Lind". */
function originWords(
  { kind, at, by }: NonNullable<ScoredLead['scorecardOrigin']>,
  format: Format,
): string {
  const from = kind === 'learned' ? 'learned from your outcomes' : 'published';
  return `${from} on ${format.day(at)}${by === null ? '' : ` by ${by}`}`;
}

/** The lines, the weightiest first: those for the lead and those against it by the same measure. */
export function byWeight<L extends Pick<Line, 'points'>>(lines: readonly L[]): L[] {
  return lines.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

/** The weightiest reason in a sentence, or why there is none. */
export function reasonInShort({ lines }: ScoredLead, format: Format): string {
  const [first] = byWeight(lines);
  if (first === undefined)
    return 'No rule fits: nothing known about this lead gives or takes points.';
  return `Most of all: ${first.reason} (${format.points(first.points)})`;
}

/** The question that the reasons answer. */
export function whyTitle({ chance, score }: ScoredLead, format: Format): string {
  return chance === null ? `Why ${score.points} points?` : `Why ${format.chance(chance.value)}?`;
}

/** What the number rests on: outcomes or rules, range, age. */
export function howWeKnow(
  { chance, whyNoChance, score, scoredAt, ...scorecard }: ScoredLead,
  format: Format,
  now: number,
): string[] {
  return [
    chance === null
      ? (whyNoChance ??
        'The points come from rules that your admins write. No chance of buying is claimed: these rules have not been compared with your past customers yet.')
      : `The points were learned from your own past leads and checked on leads they were not learned from. The chance is what became of leads with ${counted(score.points, 'point')}.`,
    `The score can be between ${score.min} and ${score.max} points.`,
    `Scored ${format.age(scoredAt, now)}, with ${scorecardWords(scorecard, format)}.`,
    ...rulesWords(scorecard.lines),
  ];
}

function scorecardWords(
  { scorecardVersion, scorecardOrigin }: Pick<ScoredLead, 'scorecardVersion' | 'scorecardOrigin'>,
  format: Format,
): string {
  const name = `scorecard ${scorecardVersion}`;
  return scorecardOrigin === null ? name : `${name}, ${originWords(scorecardOrigin, format)}`;
}

/** As many rules as are read; a learned scorecard has dozens. */
const MOST_RULES = 8;

/** The rules behind the reasons, the weightiest first; nothing where none is known. */
function rulesWords(lines: readonly Line[]): string[] {
  const rules = [...new Set(byWeight(lines).flatMap((line) => line.rules))];
  if (rules.length === 0) return [];
  const more = rules.length > MOST_RULES ? `; and ${rules.length - MOST_RULES} more` : '';
  return [`Rules behind the reasons: ${rules.slice(0, MOST_RULES).join('; ')}${more}.`];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
