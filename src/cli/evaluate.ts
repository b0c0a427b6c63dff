import { writeFile } from 'node:fs/promises';
import { wilsonInterval } from '../domain/statistics/interval.ts';
import { evaluateLeads } from '../use-cases/leads/evaluate-leads.ts';
import { EvaluationRefused } from './evaluate/evaluation-refused.ts';
import { picture } from './evaluate/picture.ts';
import { predictionsCsv } from './evaluate/predictions-csv.ts';
import { readLeads } from './evaluate/read-leads.ts';
import { reportJson } from './evaluate/report-json.ts';
import { reportText } from './evaluate/report-text.ts';
import type { EvaluateOptions } from './evaluate-command.ts';

/** Any whole number: the same files give the same answer. */
const SEED = 1;

/** Learns from one file, judges on the other, writes predictions and prints the report. */
export async function evaluate(options: EvaluateOptions): Promise<void> {
  const leads = await readLeads(options);
  const evaluation = evaluateLeads({
    ...leads,
    trusted: options.include,
    allowLeaks: options['allow-leaks'],
    seed: SEED,
  });
  const converted = leads.train.labels.reduce((sum, label) => sum + label, 0);
  const base = {
    rate: evaluation.learned.baseRate,
    ...wilsonInterval(converted, leads.train.labels.length),
  };
  await write(
    options.out,
    predictionsCsv(leads.testIds, evaluation.verdict, evaluation.predictions, base),
  );
  if (options.picture !== undefined) await write(options.picture, picture(evaluation));
  process.stdout.write(
    options.json
      ? `${JSON.stringify(reportJson(evaluation, leads), null, 2)}\n`
      : reportText(evaluation, leads, options),
  );
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new EvaluationRefused([`${path} cannot be written: ${why}. Name another file.`], {
      cause,
    });
  }
}
