import { writeFile } from 'node:fs/promises';
import { wilsonInterval } from '../../domain/statistics/interval.ts';
import { evaluateLeads } from '../../use-cases/leads/evaluate-leads.ts';
import { EvaluationRefused } from './evaluation-refused.ts';
import type { EvaluateOptions } from './options.ts';
import { picture } from './picture.ts';
import { predictionsCsv } from './predictions-csv.ts';
import { readLeads } from './read-leads.ts';
import { reportJson } from './report-json.ts';
import { reportText } from './report-text.ts';

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
