import type { Feature } from '../../../src/domain/leads/fitting/feature.ts';
import { featuresOfColumn } from '../../../src/domain/leads/fitting/features-of.ts';
import {
  type LabelledLeads,
  type LeadTable,
  leadsAt,
} from '../../../src/domain/leads/fitting/lead-table.ts';
import type { LearnOptions } from '../../../src/domain/leads/fitting/learn-scorecard.ts';
import { type Random, shuffle } from '../../../src/domain/statistics/random.ts';

/** Nothing chosen: the product's own settings. */
export const plainOptions: LearnOptions = {
  version: 'bench',
  name: 'Bench',
  seed: 1,
  cutOffs: null,
  populationRate: null,
  settings: null,
};

/** What the product would learn from. */
export function featuresOfTable({ columns }: LeadTable): readonly Feature[] {
  return columns.flatMap(featuresOfColumn);
}

/** As many rows of each kind, drawn without replacement. */
export function drawByOutcome(
  leads: LabelledLeads,
  converted: number,
  notConverted: number,
  random: Random,
): LabelledLeads {
  const rows = (label: number, count: number) => {
    const all = Uint32Array.from(leads.labels, (_, row) => row).filter(
      (row) => leads.labels[row] === label,
    );
    shuffle(all, random);
    return [...all.subarray(0, count)];
  };
  return leadsAt(leads, Uint32Array.from([...rows(1, converted), ...rows(0, notConverted)]));
}

/** Rows drawn without replacement, whatever became of them. */
export function drawRows(leads: LabelledLeads, count: number, random: Random): LabelledLeads {
  const all = Uint32Array.from(leads.labels, (_, row) => row);
  shuffle(all, random);
  return leadsAt(leads, all.subarray(0, count));
}

/** The same leads with outcomes dealt anew: nothing is left to learn. */
export function permuted({ table, labels }: LabelledLeads, random: Random): LabelledLeads {
  const order = Uint32Array.from(labels, (_, row) => row);
  shuffle(order, random);
  return { table, labels: Uint8Array.from(order, (row) => labels[row] ?? 0) };
}

/** Seconds of processor time that this thread spent on it, and what came of it. */
export function timed<Result>(run: () => Result): {
  readonly result: Result;
  readonly seconds: number;
} {
  const start = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}
