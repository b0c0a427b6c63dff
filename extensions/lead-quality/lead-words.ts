import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import { leadReasonWords } from '../../src/words/lead-reasons.ts';
import { say } from '../../src/words/say.ts';
import type { Format } from '../shared/format.ts';

type Line = ScoredLead['lines'][number];
type Chance = NonNullable<ScoredLead['chance']>;

/** A reason as the reader reads it. */
export function reasonWords({ reason }: Pick<Line, 'reason'>, format: Format): string {
  return say(leadReasonWords[format.locale].reasons, reason, format);
}

/** The title of a rule, or of the field that it asks for. */
export function titleWords(title: Line['rules'][number], format: Format): string {
  return say(leadReasonWords[format.locale].titles, title, format);
}

/** The one number: the chance to buy where the portal's outcomes carry it, else the points. */
export function numberInShort({ chance, score }: ScoredLead, format: Format): string {
  const words = leadCardWords[format.locale];
  return chance === null
    ? words.points(score.points, format)
    : words.likely(asRead(chance, format), format);
}

/** Below this a share reads as "under 1%", which is no end of a range. */
const NEXT_TO_NOTHING = 0.005;

function asRead({ value, low, high, ...counts }: Chance, { chance }: Format) {
  const from = low < NEXT_TO_NOTHING ? null : chance(low);
  return { value: chance(value), low: from, high: chance(high), ...counts };
}

/** What somebody has to know before acting on the score, in a line; null where there is nothing. */
export function caveatWords(
  { caveats, whyNoChance: why }: ScoredLead,
  format: Format,
): string | null {
  const words = leadCardWords[format.locale];
  // What is said in place of a chance is not said twice.
  const more = caveats.filter(({ say: id }) => id !== 'already a customer' || why?.say !== id);
  if (more.length === 0) return null;
  return words.knowFirst(more.map((each) => say(words.caveats, each, format)).join(' '));
}

/** What the grade rests on: how sure the chance is and from how much, or that no chance is claimed. */
export function basisWords(lead: ScoredLead, format: Format): string {
  const { chance } = lead;
  return chance === null
    ? whyNoChance(lead, format)
    : leadCardWords[format.locale].basis(asRead(chance, format), format);
}

const byRules = { say: 'by rules', with: {} } as const;

function whyNoChance({ whyNoChance: why }: Pick<ScoredLead, 'whyNoChance'>, format: Format) {
  return say(leadReasonWords[format.locale].noChance, why ?? byRules, format);
}

/** The same at length, where there is room. */
function whyByRules(lead: ScoredLead, format: Format): string {
  const isByRules = (lead.whyNoChance ?? byRules).say === byRules.say;
  return isByRules ? leadCardWords[format.locale].byRules : whyNoChance(lead, format);
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
  const from = sinceLastWeek.grade === grade ? null : sinceLastWeek.grade;
  return leadCardWords[format.locale].moved(
    format.points(moved),
    moved > 0,
    from,
    causeWords(cause, format),
  );
}

type ChangeLine = NonNullable<ScoredLead['sinceLastWeek']>['lines'][number];

/** Why a part of the score changed; of another scorecard since when, and by whom. */
export function causeWords({ reason, origin }: ChangeLine, format: Format): string {
  const said = say(leadReasonWords[format.locale].reasons, reason, format);
  return origin === null ? said : `${said}, ${originWords(origin, format)}`;
}

/** "published on Nov 12, 2026 by Ana Lind". */
function originWords(
  { kind, at, by }: NonNullable<ScoredLead['scorecardOrigin']>,
  format: Format,
): string {
  return leadCardWords[format.locale].origin(kind, format.day(at), by);
}

/** The lines, the weightiest first: those for the lead and those against it by the same measure. */
export function byWeight<L extends Pick<Line, 'points'>>(lines: readonly L[]): L[] {
  return lines.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

/** The weightiest reason in a sentence, or why there is none. */
export function reasonInShort({ lines }: ScoredLead, format: Format): string {
  const words = leadCardWords[format.locale];
  const [first] = byWeight(lines);
  return first === undefined
    ? words.noReason
    : words.mostOfAll(reasonWords(first, format), format.points(first.points));
}

/** The question that the reasons answer. */
export function whyTitle({ chance, score }: ScoredLead, format: Format): string {
  const words = leadCardWords[format.locale];
  return words.why(
    chance === null ? words.points(score.points, format) : format.chance(chance.value),
  );
}

/** What the number rests on: outcomes or rules, range, age. */
export function howWeKnow(lead: ScoredLead, format: Format, now: number): string[] {
  const { chance, score, scoredAt } = lead;
  const words = leadCardWords[format.locale];
  return [
    chance === null ? whyByRules(lead, format) : words.learned(score.points, format),
    words.canBe(score.min, score.max, format),
    words.scored(format.age(scoredAt, now), scorecardWords(lead, format)),
    ...rulesWords(lead.lines, format),
  ];
}

function scorecardWords(
  { scorecardVersion, scorecardOrigin }: Pick<ScoredLead, 'scorecardVersion' | 'scorecardOrigin'>,
  format: Format,
): string {
  const origin = scorecardOrigin === null ? null : originWords(scorecardOrigin, format);
  return leadCardWords[format.locale].scorecard(scorecardVersion, origin);
}

/** As many rules as are read; a learned scorecard has dozens. */
const MOST_RULES = 8;

/** The rules behind the reasons, the weightiest first; nothing where none is known. */
function rulesWords(lines: readonly Line[], format: Format): string[] {
  const said = byWeight(lines).flatMap(({ rules }) =>
    rules.map((rule) => titleWords(rule, format)),
  );
  const rules = [...new Set(said)];
  if (rules.length === 0) return [];
  const shown = rules.slice(0, MOST_RULES);
  return [leadCardWords[format.locale].rulesBehind(shown.join('; '), rules.length - shown.length)];
}
