import type {
  Bin,
  Condition,
  Scorecard,
  Term,
} from '../../../src/domain/leads/scorecard/scorecard.ts';

/** Rules as a team might write them without having looked at outcomes, for tasks of the corpus. */
export const taskRules: Readonly<Record<'xed_clean' | 'bank_random', Scorecard>> = {
  xed_clean: scorecard([
    choices('Lead Origin', [20, 'Lead Add Form'], [3, 'Landing Page Submission']),
    choices('Lead Source', [15, 'Reference', 'Welingak Website'], [5, 'Google', 'Olark Chat']),
    numbers('Total Time Spent on Website', [12, 1_000], [6, 300]),
    choices('What is your current occupation', [15, 'Working Professional'], [-3, 'Student']),
    choices('Do Not Email', [-10, 'Yes']),
    numbers('TotalVisits', [5, 8], [2, 3]),
  ]),
  bank_random: scorecard([
    choices('poutcome', [20, 'success'], [-3, 'failure']),
    choices('contact', [6, 'cellular']),
    choices('month', [10, 'mar', 'sep', 'oct', 'dec'], [-4, 'may']),
    choices('job', [6, 'student', 'retired'], [-3, 'blue-collar']),
    numbers('age', [5, 60]),
    choices('default', [-5, 'unknown']),
  ]),
};

/** The same rules with every sign turned: belief that the outcomes contradict. */
export function turned(rules: Scorecard): Scorecard {
  const turnedBin = (bin: Bin): Bin => ({ ...bin, points: -bin.points });
  return {
    ...rules,
    terms: rules.terms.map((term) => ({ ...term, bins: term.bins.map(turnedBin) })),
  };
}

function scorecard(terms: readonly Term[]): Scorecard {
  const none = { min: null, max: null };
  return {
    version: 'task rules',
    name: 'Task rules',
    terms,
    limits: { fit: none, engagement: none, 'data quality': none, total: none },
    cutOffs: { A: 40, B: 20, C: 5 },
  };
}

type Row<Asked> = readonly [points: number, ...asked: readonly Asked[]];

function choices(property: string, ...rows: readonly Row<string>[]): Term {
  return termOf(property, 'choice', rows, (values) => ({ is: 'one of', values }));
}

function numbers(property: string, ...rows: readonly Row<number>[]): Term {
  return termOf(property, 'number', rows, ([from = 0]) => ({ is: 'between', from, below: null }));
}

function termOf<Asked>(
  property: string,
  as: 'choice' | 'number',
  rows: readonly Row<Asked>[],
  conditionOf: (asked: readonly Asked[]) => Condition,
): Term {
  return {
    id: `rule ${property}`,
    group: 'fit',
    title: property,
    reads: [{ property, as }],
    bins: rows.map(([points, ...asked]) => ({
      when: [conditionOf(asked)],
      points,
      reason: `${property}: ${asked.join(', ')}`,
    })),
    decay: null,
  };
}
