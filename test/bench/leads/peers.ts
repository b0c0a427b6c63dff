import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const figure = z.object({ v: z.number() });
const baselineSchema = z.object({
  models: z.record(
    z.string(),
    z.object({ public: z.object({ logloss: figure, auc: figure, ece15: figure }) }),
  ),
});
const timingSchema = z.record(
  z.string(),
  z.record(z.string(), z.object({ fit_cpu_s: z.number(), predict_rows_per_cpu_s: z.number() })),
);

/** A peer's figures on the public test rows of a task. */
export interface Peer {
  readonly name: string;
  readonly logLoss: number;
  readonly auc: number;
  readonly calibrationError: number;
}

/** The peer with the least log loss on a task, as the corpus has it. */
export function bestPeer(corpus: string, task: string): Peer {
  const text = readFileSync(join(corpus, `baselines/lead_${task}.public.json`), 'utf8');
  const peers = Object.entries(baselineSchema.parse(JSON.parse(text)).models).map(
    ([name, model]): Peer => ({
      name,
      logLoss: model.public.logloss.v,
      auc: model.public.auc.v,
      calibrationError: model.public.ece15.v,
    }),
  );
  const [best] = peers.toSorted((a, b) => a.logLoss - b.logLoss);
  if (best === undefined) throw new Error(`The corpus has no peers for "${task}".`);
  return best;
}

/** Seconds of processor time and rows per second of the boosting peer, on the machine that the corpus was made on. */
export function boostingCost(
  corpus: string,
  task: string,
): { readonly fit: number; readonly rate: number } | null {
  const text = readFileSync(join(corpus, 'baselines/timing.json'), 'utf8');
  const hgb = timingSchema.parse(JSON.parse(text))[task]?.['hgb'];
  return hgb === undefined ? null : { fit: hgb.fit_cpu_s, rate: hgb.predict_rows_per_cpu_s };
}
