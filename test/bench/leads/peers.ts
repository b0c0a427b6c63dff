import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const figure = z.object({ v: z.number() });
const boostingSchema = z.object({
  models: z.object({
    hgb: z.object({
      params: z.object({
        learning_rate: z.number(),
        max_leaf_nodes: z.number(),
        l2: z.number(),
        n_iter: z.number(),
      }),
    }),
  }),
});
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

/** What the corpus tuned the boosting peer to. */
export type BoostingSettings = z.infer<typeof boostingSchema>['models']['hgb']['params'];

/** Seconds of processor time to fit, and rows predicted in one. */
export interface Cost {
  readonly fit: number;
  readonly rate: number;
}

/** The peer with the least log loss on a task, as the corpus has it. */
export function bestPeer(corpus: string, task: string): Peer {
  const peers = Object.entries(baselineSchema.parse(baseline(corpus, task)).models).map(
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

/** How the boosting peer was set on a task. */
export function boostingSettings(corpus: string, task: string): BoostingSettings {
  return boostingSchema.parse(baseline(corpus, task)).models.hgb.params;
}

/** What the boosting peer took on the machine that the corpus was made on; null for tasks that it was not measured on. */
export function boostingElsewhere(corpus: string, task: string): Cost | null {
  const hgb = timingSchema.parse(json(corpus, 'baselines/timing.json'))[task]?.['hgb'];
  return hgb === undefined ? null : { fit: hgb.fit_cpu_s, rate: hgb.predict_rows_per_cpu_s };
}

function baseline(corpus: string, task: string): unknown {
  return json(corpus, `baselines/lead_${task}.public.json`);
}

function json(corpus: string, file: string): unknown {
  return JSON.parse(readFileSync(join(corpus, file), 'utf8'));
}
