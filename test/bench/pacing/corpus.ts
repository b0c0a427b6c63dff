import { join } from 'node:path';
import { readDeals } from '../../../src/cli/evaluate-pacing/read-deals.ts';
import { evaluationOf } from '../../../src/cli/evaluate-pacing.ts';
import { parseEvaluatePacing } from '../../../src/cli/evaluate-pacing-command.ts';
import { dateOf } from '../../../src/domain/goals/forecast/calendar-days.ts';
import type { PacingEvaluationInput } from '../../../src/use-cases/goals/evaluate-pacing.ts';

const mappings = join(import.meta.dirname, '..', '..', 'corpus');

/** Files of public sales data, and how they are read. */
const sets = {
  maven: {
    deals: ['maven_crm', 'sales_pipeline.asof-2017-09-30.csv'],
    mapping: 'maven-pipeline.mapping.json',
    more: ['--open-amount', 'list_price'],
  },
  adventureworks: {
    deals: ['adventureworks', 'orders.public.csv'],
    mapping: 'adventureworks-orders.mapping.json',
    more: [],
  },
} as const;

/** What is asked of a set. */
export interface Question {
  readonly set: keyof typeof sets;
  readonly kind: 'month' | 'quarter';
  readonly by: 'owner' | 'team' | 'all';
  /** First days of the periods, as `YYYY-MM-DD`. */
  readonly periods: readonly string[];
  /** Days after the start of each period to ask on. */
  readonly offsets: readonly number[];
}

/** The evaluation of a set, of the groups that won something in the period before: only these have a target. */
export async function questionsOf(
  corpus: string,
  question: Question,
): Promise<PacingEvaluationInput> {
  const { deals, mapping, more } = sets[question.set];
  const asOf = question.periods.flatMap((start) =>
    question.offsets.map((offset) => dateOf(dayNumber(start) + offset).toString()),
  );
  const words = [
    ...['--deals', join(corpus, 'data', ...deals), '--map', join(mappings, mapping)],
    ...['--period', question.kind, '--as-of', asOf.join(','), '--target', 'prev*1.1'],
    ...['--by', question.by, '--out', '-', ...more],
  ];
  const read = parseEvaluatePacing(words);
  if (read.kind === 'refused') throw new Error(read.faults.join('\n'));
  return evaluationOf(await readDeals(read.options), read.options);
}

function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000;
}
