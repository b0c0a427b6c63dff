import type { LabelledLeads } from '../../../src/domain/leads/fitting/lead-table.ts';
import { learnScorecard } from '../../../src/domain/leads/fitting/learn-scorecard.ts';
import { predictLeads } from '../../../src/domain/leads/fitting/predict-leads.ts';
import { compileScorecard } from '../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { Scorecard } from '../../../src/domain/leads/scorecard/scorecard.ts';
import {
  learnBlend,
  predictBlend,
  type RuledLeads,
} from '../../../src/domain/leads/versions/learn-blend.ts';
import { logLoss } from '../../../src/domain/statistics/proper-scores.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { drawRows, featuresOfTable, plainOptions } from './learn-task.ts';
import { taskRules, turned } from './task-rules.ts';
import { readTask } from './tasks.ts';

/** Rows to learn from, and how often they are drawn. */
const plans = [
  [100, 20],
  [400, 10],
  [2_000, 4],
] as const;

/** What rules add to learning: log loss on the test with no rules, with sensible ones, and with the same ones turned round. */
export function benchRules(corpus: string): void {
  for (const name of ['xed_clean', 'bank_random'] as const) {
    const { train, test } = readTask(corpus, name);
    for (const [rows, draws] of plans) {
      const losses = { without: 0, sensible: 0, turned: 0 };
      for (let draw = 1; draw <= draws; draw += 1) {
        const few = drawRows(train, rows, seededRandom(draw));
        losses.without += lossWithout(few, test, draw) / draws;
        losses.sensible += lossWith(taskRules[name], few, test, draw) / draws;
        losses.turned += lossWith(turned(taskRules[name]), few, test, draw) / draws;
      }
      console.log(
        `${name}, ${rows} rows: log loss ${losses.without.toFixed(4)} without rules, ${losses.sensible.toFixed(4)} with sensible ones, ${losses.turned.toFixed(4)} with wrong ones (${draws} draws)`,
      );
    }
  }
}

function lossWithout(few: LabelledLeads, test: LabelledLeads, seed: number): number {
  const learned = learnScorecard(few, featuresOfTable(few.table), { ...plainOptions, seed });
  return logLoss({
    probabilities: predictLeads(learned, test.table).probabilities,
    labels: test.labels,
  });
}

function lossWith(rules: Scorecard, few: LabelledLeads, test: LabelledLeads, seed: number): number {
  const [past, next] = [ruled(few, rules), ruled(test, rules)];
  const blend = learnBlend(past, featuresOfTable(few.table), { ...plainOptions, seed });
  const { probabilities } = predictBlend(blend, next.table, next.rulePoints);
  return logLoss({ probabilities, labels: next.labels });
}

function ruled(leads: LabelledLeads, rules: Scorecard): RuledLeads {
  const { columns, rows } = leads.table;
  const compiled = compileScorecard(
    rules,
    columns.map(({ definition }) => definition),
  );
  const rulePoints = Float64Array.from({ length: rows }, (_, row) => {
    const properties = columns.map(
      ({ definition, texts, codes }) => [definition.name, texts[codes[row] ?? 0] ?? null] as const,
    );
    return compiled.score(Object.fromEntries(properties), 0).points;
  });
  return { ...leads, rulePoints };
}
