import { entryAt, valueAt } from '../../collections/entries.ts';
import { toldKey } from '../../told/told.ts';
import { askedBy, toldAttribute } from '../scorecard/asked.ts';
import { termGroups } from '../scorecard/limits.ts';
import type { LimitScope } from '../scorecard/scope.ts';
import type { Bin, Scorecard, Term } from '../scorecard/scorecard.ts';
import type { Counting, RuleChange, RuleName } from './rule-changes.ts';

/** How two scorecards differ; empty when they score and speak alike. */
export function describeChanges(before: Scorecard, after: Scorecard): readonly RuleChange[] {
  const was = new Map(before.terms.map((term) => [term.id, term]));
  const is = new Set(after.terms.map(({ id }) => id));
  const called = callTerms(before, after);
  return [
    ...nameChange(before.name, after.name),
    ...before.terms
      .filter(({ id }) => !is.has(id))
      .map((term): RuleChange => ({ say: 'rule gone', with: { rule: called(term) } })),
    ...after.terms.flatMap((term) => {
      const old = was.get(term.id);
      return old === undefined
        ? [newTerm(term, called(term))]
        : termChanges(old, term, called(term));
    }),
    ...orderChanges(before, after),
    ...[...termGroups, 'total' as const].flatMap((scope) => limitChanges(before, after, scope)),
    ...(['A', 'B', 'C'] as const).flatMap((grade): RuleChange[] => {
      const [then, at] = [before.cutOffs[grade], after.cutOffs[grade]];
      return then === at ? [] : [{ say: 'grade begins', with: { grade, at, before: then } }];
    }),
  ];
}

function nameChange(before: string, to: string): RuleChange[] {
  return before === to ? [] : [{ say: 'scorecard renamed', with: { to, before } }];
}

/** How a term is called in a sentence. */
type Called = (term: Term) => RuleName;

/** By its title; by its id too where another term has the same one. */
function callTerms(...scorecards: readonly Scorecard[]): Called {
  const idsOf = new Map<string, Set<string>>();
  for (const { id, title } of scorecards.flatMap(({ terms }) => terms)) {
    idsOf.set(title, (idsOf.get(title) ?? new Set()).add(id));
  }
  return ({ id, title }) => {
    const isShared = valueAt(idsOf, title).size > 1 && title !== id;
    return { say: 'rule', with: { title, id: isShared ? id : null } };
  };
}

function newTerm({ group, bins }: Term, rule: RuleName): RuleChange {
  const lines = bins.map(({ reason, points }) => ({
    say: 'line' as const,
    with: { reason, points },
  }));
  return { say: 'rule new', with: { rule, group, lines } };
}

function termChanges(old: Term, term: Term, rule: RuleName): readonly RuleChange[] {
  return [
    ...(old.title === term.title
      ? []
      : [{ say: 'rule renamed', with: { rule, to: term.title, before: old.title } } as const]),
    ...(old.group === term.group
      ? []
      : [
          {
            say: 'rule in another part',
            with: { rule, to: term.group, before: old.group },
          } as const,
        ]),
    ...readsChanges(readsTold(old), readsTold(term), rule),
    ...countingChange('rule fades', decayTold(old), decayTold(term), rule),
    ...countingChange('rule counts', windowTold(old), windowTold(term), rule),
    ...countingChange('rule counts', repeatsTold(old), repeatsTold(term), rule),
    ...binChanges(old.bins, term.bins, rule),
  ];
}

function readsChanges(
  before: readonly Counting[],
  to: readonly Counting[],
  rule: RuleName,
): RuleChange[] {
  const isSame = before.map(toldKey).join() === to.map(toldKey).join();
  return isSame ? [] : [{ say: 'rule reads', with: { rule, to, before } }];
}

function countingChange(
  say: 'rule fades' | 'rule counts',
  before: Counting,
  to: Counting,
  rule: RuleName,
): RuleChange[] {
  return toldKey(before) === toldKey(to) ? [] : [{ say, with: { rule, to, before } }];
}

/** Bins are told apart by what they ask; among equals, by what they say. */
function binChanges(before: readonly Bin[], after: readonly Bin[], rule: RuleName): RuleChange[] {
  const taken: number[] = [];
  const lines = after.flatMap((bin): RuleChange[] => {
    const index = bestMatch(before, bin, taken);
    const old = before[index];
    if (old === undefined) {
      const { reason: line, points } = bin;
      return [{ say: 'line new', with: { rule, line, asks: askedBy(bin), points } }];
    }
    taken.push(index);
    return binChange(old, bin, rule);
  });
  const gone = before.flatMap(({ reason: line, points }, index): RuleChange[] =>
    taken.includes(index) ? [] : [{ say: 'line gone', with: { rule, line, points } }],
  );
  const inOrder = taken.every((index, at) => at === 0 || index > entryAt(taken, at - 1));
  const order: RuleChange[] = inOrder ? [] : [{ say: 'lines in another order', with: { rule } }];
  return [...lines, ...gone, ...order];
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

function binChange(old: Bin, bin: Bin, rule: RuleName): RuleChange[] {
  const at = { rule, line: bin.reason };
  const [before, to] = [askedBy(old), askedBy(bin)];
  return [
    ...(old.reason === bin.reason
      ? []
      : [{ say: 'line says', with: { ...at, before: old.reason } } as const]),
    ...(toldKey(before) === toldKey(to)
      ? []
      : [{ say: 'line asks', with: { ...at, to, before } } as const]),
    ...(old.points === bin.points
      ? []
      : [{ say: 'line gives', with: { ...at, to: bin.points, before: old.points } } as const]),
  ];
}

function orderChanges(before: Scorecard, after: Scorecard): RuleChange[] {
  const common = (of: Scorecard, other: Scorecard) =>
    of.terms.map(({ id }) => id).filter((id) => other.terms.some((term) => term.id === id));
  const [was, is] = [common(before, after), common(after, before)];
  return was.join('\n') === is.join('\n') ? [] : [{ say: 'rules in another order', with: {} }];
}

function limitChanges(before: Scorecard, after: Scorecard, scope: LimitScope): RuleChange[] {
  const { min: minBefore, max: maxBefore } = before.limits[scope];
  const { min, max } = after.limits[scope];
  if (min === minBefore && max === maxBefore) return [];
  return [{ say: 'limits changed', with: { scope, min, max, minBefore, maxBefore } }];
}

function readsTold({ reads }: Term): readonly Counting[] {
  return reads.map((each) => ({
    say: 'read as',
    with: { attribute: toldAttribute(each), as: each.as },
  }));
}

function decayTold({ decay }: Term): Counting {
  if (decay === null) return { say: 'fades not', with: {} };
  const { halfLifeDays: days, property } = decay;
  return { say: 'fades by half', with: { days, property } };
}

function windowTold({ window }: Term): Counting {
  if (window === undefined) return { say: 'always', with: {} };
  const { days, property } = window;
  return { say: 'for some days', with: { days, property } };
}

function repeatsTold({ repeats }: Term): Counting {
  if (repeats === undefined) return { say: 'once', with: {} };
  const { property, most, keeps } = repeats;
  return { say: 'as often as', with: { property, most, keeps } };
}
