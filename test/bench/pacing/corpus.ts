import { join } from 'node:path';
import { evaluationOf } from '../../../src/cli/evaluate-pacing/evaluate-pacing.ts';
import { pacingWords } from '../../../src/cli/evaluate-pacing/options.ts';
import { readDeals } from '../../../src/cli/evaluate-pacing/read-deals.ts';
import { dateOf } from '../../../src/domain/goals/forecast/calendar-days.ts';
import type { PacingEvaluationInput } from '../../../src/use-cases/goals/evaluate-pacing.ts';

const mappings = join(import.meta.dirname, '..', '..', 'corpus');

/** Files of public sales data, and how they are read. */
const sets = {
  maven: {
    deals: ['maven_crm', 'sales_pipeline.asof-2017-09-30.csv'],
    mapping: 'maven-pipeline.mapping.json',
    more: { 'open-amount': 'list_price' },
  },
  adventureworks: {
    deals: ['adventureworks', 'orders.public.csv'],
    mapping: 'adventureworks-orders.mapping.json',
    more: {},
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
  const options = pacingWords.parse({
    deals: join(corpus, 'data', ...deals),
    map: join(mappings, mapping),
    period: question.kind,
    'as-of': asOf.join(','),
    target: 'prev*1.1',
    by: question.by,
    out: '-',
    ...more,
  });
  return evaluationOf(await readDeals(options), options);
}

function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000;
}
