import { entryAt } from '../../collections/entries.ts';
import { attributeName } from '../scorecard/attribute-words.ts';
import { termGroups } from '../scorecard/limits.ts';
import type { Bin, Clause, Condition, Limits, Scorecard, Term } from '../scorecard/scorecard.ts';

/** How two scorecards differ, each difference in a sentence; empty when they score and speak alike. */
export function describeChanges(before: Scorecard, after: Scorecard): readonly string[] {
  const was = new Map(before.terms.map((term) => [term.id, term]));
  const is = new Set(after.terms.map(({ id }) => id));
  const called = callTerms(before, after);
  return [
    ...changed('The name is', before.name, after.name),
    ...before.terms
      .filter(({ id }) => !is.has(id))
      .map((term) => `The rule ${called(term)} is gone.`),
    ...after.terms.flatMap((term) => {
      const old = was.get(term.id);
      return old === undefined ? [newTerm(term, called)] : termChanges(old, term, called(term));
    }),
    ...orderChanges(before, after),
    ...[...termGroups, 'total' as const].flatMap((scope) =>
      changed(
        `The limits of ${scope} are`,
        limitWords(before.limits[scope]),
        limitWords(after.limits[scope]),
      ),
    ),
    ...(['A', 'B', 'C'] as const).flatMap((grade) =>
      changed(`Grade ${grade} begins at`, before.cutOffs[grade], after.cutOffs[grade]),
    ),
  ];
}

/** How a term is called in a sentence. */
type Called = (term: Term) => string;

/** By its title; by its id too where another term has the same one. */
function callTerms(...scorecards: readonly Scorecard[]): Called {
  const idsOf = new Map<string, Set<string>>();
  for (const { id, title } of scorecards.flatMap(({ terms }) => terms)) {
    idsOf.set(title, (idsOf.get(title) ?? new Set()).add(id));
  }
  return ({ id, title }) =>
    (idsOf.get(title)?.size ?? 0) > 1 && title !== id ? `"${title}" (${id})` : `"${title}"`;
}

function changed(what: string, before: string | number, after: string | number): string[] {
  return before === after ? [] : [`${what} ${after} instead of ${before}.`];
}

function newTerm(term: Term, called: Called): string {
  const bins = term.bins.map(({ reason, points }) => `${reason} ${signed(points)}`).join('; ');
  return `The rule ${called(term)} is new, in ${term.group}: ${bins}.`;
}

function termChanges(before: Term, after: Term, place: string): readonly string[] {
  return [
    ...changed(`${place} is called`, before.title, after.title),
    ...changed(`${place} counts as`, before.group, after.group),
    ...changed(`${place} reads`, readsWords(before), readsWords(after)),
    ...changed(`${place} fades`, decayWords(before), decayWords(after)),
    ...changed(`${place} counts`, windowWords(before), windowWords(after)),
    ...changed(`${place} counts`, repeatsWords(before), repeatsWords(after)),
    ...binChanges(before.bins, after.bins, place),
  ];
}

/** Bins are told apart by what they ask; among equals, by what they say. */
function binChanges(before: readonly Bin[], after: readonly Bin[], place: string): string[] {
  const taken: number[] = [];
  const lines = after.flatMap((bin) => {
    const index = bestMatch(before, bin, taken);
    const old = before[index];
    if (old === undefined)
      return [
        `${place}: the line "${bin.reason}" (${askWords(bin)}) is new, ${signed(bin.points)}.`,
      ];
    taken.push(index);
    return binChange(old, bin, place);
  });
  const gone = before.flatMap((bin, index) =>
    taken.includes(index)
      ? []
      : [`${place}: the line "${bin.reason}" ${signed(bin.points)} is gone.`],
  );
  const inOrder = taken.every((index, at) => at === 0 || index > entryAt(taken, at - 1));
  return [...lines, ...gone, ...(inOrder ? [] : [`${place}: the lines are in another order.`])];
}

function bestMatch(before: readonly Bin[], bin: Bin, taken: readonly number[]): number {
  const find = (alike: (old: Bin) => boolean) =>
    before.findIndex((old, index) => !taken.includes(index) && alike(old));
  const same = find((old) => key(old) === key(bin) && old.reason === bin.reason);
  if (same >= 0) return same;
  const asks = find((old) => key(old) === key(bin));
  return asks >= 0 ? asks : find((old) => old.reason === bin.reason);
}

function key(bin: Bin): string {
  return JSON.stringify([bin.when, bin.where ?? null]);
}

function binChange(before: Bin, after: Bin, place: string): string[] {
  const at = `${place}: "${after.reason}"`;
  return [
    ...changed(`${at} says`, `"${before.reason}"`, `"${after.reason}"`),
    ...changed(`${at} asks`, askWords(before), askWords(after)),
    ...changed(`${at} gives`, signed(before.points), signed(after.points)),
  ];
}

function orderChanges(before: Scorecard, after: Scorecard): string[] {
  const common = (of: Scorecard, other: Scorecard) =>
    of.terms.map(({ id }) => id).filter((id) => other.terms.some((term) => term.id === id));
  const [was, is] = [common(before, after), common(after, before)];
  return was.join('\n') === is.join('\n') ? [] : ['The rules are in another order.'];
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

function readsWords({ reads }: Term): string {
  if (reads.length === 0) return 'nothing of its own';
  return reads.map((each) => `${attributeName(each)} as ${each.as}`).join(' and ');
}

function decayWords({ decay }: Term): string {
  return decay === null
    ? 'not at all'
    : `by half every ${decay.halfLifeDays} days since "${decay.property}"`;
}

function windowWords({ window }: Term): string {
  return window === undefined ? 'always' : `for ${window.days} days since "${window.property}"`;
}

function repeatsWords({ repeats }: Term): string {
  if (repeats === undefined) return 'once';
  const { property, keeps, most } = repeats;
  return `as often as "${property}" says, at most ${most} times, each ${Math.round(100 * keeps)}% of the one before`;
}

/** What a bin asks, in words. */
export function askWords({ when, where }: Bin): string {
  const own = when.filter(({ is }) => is !== 'anything').map(conditionWords);
  const all = where === undefined ? own : [...own, clauseWords(where)];
  return all.length === 0 ? 'anything' : all.join(' and ');
}

function clauseWords(clause: Clause): string {
  if (clause.is === 'fact') return `${attributeName(clause.reads)} ${conditionWords(clause.when)}`;
  const parts = clause.of.map(clauseWords).join('; ');
  return `${clause.is} of (${parts})`;
}

/** What a condition asks, in words. */
export function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case 'anything':
      return 'anything';
    case 'missing':
      return 'unknown';
    case 'known':
      return 'known';
    case 'yes':
      return 'yes';
    case 'no':
      return 'no';
    case 'between':
      return rangeWords(condition.from, condition.below, 'below');
    case 'dated':
      return rangeWords(condition.from, condition.before, 'before');
    case 'one of':
      return `one of ${condition.values.join(', ')}`;
    case 'containing':
      return `contains ${condition.words.join(', ')}`;
    case 'matching':
      return `matches ${condition.pattern}`;
    case 'at':
      return `an address at ${condition.domain}`;
  }
}

function rangeWords(from: number | string | null, below: number | string | null, end: string) {
  return [from === null ? [] : `from ${from}`, below === null ? [] : `${end} ${below}`]
    .flat()
    .join(' ');
}

function limitWords({ min, max }: Limits): string {
  if (min === null && max === null) return 'none';
  return [min === null ? [] : `at least ${min}`, max === null ? [] : `at most ${max}`]
    .flat()
    .join(' and ');
}
