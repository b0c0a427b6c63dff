import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { LeadColumn } from '../../../../src/domain/leads/fitting/lead-table.ts';
import type { BoostingSettings, Cost } from '../peers.ts';
import type { TaskLeads } from '../tasks.ts';

/** Debian's own: another python3 in PATH would not see its packages. */
const PYTHON = '/usr/bin/python3';
const script = fileURLToPath(new URL('./boosting.py', import.meta.url));
const costSchema = z.object({ fit: z.number(), rate: z.number() });

/** More levels than this the peer cannot take as a category: then it gets their numbers. */
const MOST_LEVELS = 254;

/** What the boosting peer takes on this machine, on one core; null without scikit-learn. */
export function boostingHere(task: TaskLeads, settings: BoostingSettings): Cost | null {
  const columns = task.train.table.columns.map((column, place) =>
    encoded(column, task.test.table.columns[place] ?? column),
  );
  const { status, stdout } = spawnSync(PYTHON, [script], {
    input: JSON.stringify({ columns, labels: [...task.train.labels], settings }),
    encoding: 'utf8',
    env: { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  return status === 0 ? costSchema.parse(JSON.parse(stdout)) : null;
}

/** Numbers as they are, categories as the place of their first appearance; missing, and new in the test rows: null. */
function encoded(train: LeadColumn, test: LeadColumn) {
  const isNumber = train.definition.type === 'number';
  const places = new Map(train.texts.map((text, place) => [text, place]));
  const encode = (text: string | null | undefined): number | null => {
    if (text === null || text === undefined) return null;
    return isNumber ? Number(text) : (places.get(text) ?? null);
  };
  const values = ({ codes, texts }: LeadColumn) => Array.from(codes, (code) => encode(texts[code]));
  return {
    categorical: !isNumber && train.texts.length <= MOST_LEVELS,
    train: values(train),
    test: values(test),
  };
}
