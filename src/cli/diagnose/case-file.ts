import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { DiagnosisRefused } from './diagnosis-refused.ts';

const bySegment = z.record(z.string(), z.number());

const rep = z.object({
  id: z.string(),
  leads: z.number().min(0).nullable(),
  mix: bySegment.nullable(),
  lead_to_opp: bySegment.nullable(),
  stage_conv: z.array(z.number()).nullable(),
  list_price: bySegment.nullable(),
  discount: z.number().nullable(),
  cycle_days: z.number().nullable(),
});

const window = z.object({ reps: z.array(rep) });

const aggregate = z.object({
  id: z.string(),
  kind: z.literal('aggregate'),
  period_days: z.number().positive(),
  target: z.number(),
  reference: window,
  actual: window,
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const span = z.tuple([z.iso.date(), z.iso.date()]);

const events = z.object({
  id: z.string(),
  kind: z.literal('events'),
  target: z.number(),
  reference_window: span,
  actual_window: span,
  columns: z.array(z.string()),
  reference_rows: z.array(z.array(cell)),
  actual_rows: z.array(z.array(cell)),
});

const file = z.object({ cases: z.array(z.discriminatedUnion('kind', [aggregate, events])).min(1) });

export type CaseRep = z.output<typeof rep>;
export type AggregateCase = z.output<typeof aggregate>;
export type EventsCase = z.output<typeof events>;
export type DiagnosisCase = AggregateCase | EventsCase;
export type CaseCell = z.output<typeof cell>;

/** The most faults of a file that are told at once. */
const MOST_FAULTS = 20;

/** Reads cases from a JSON file. `id`: only this one. Throws {@link DiagnosisRefused} with every fault, each with its place. */
export async function readCases(
  path: string,
  id: string | undefined,
): Promise<readonly DiagnosisCase[]> {
  const read = file.safeParse(await jsonOf(path));
  if (!read.success) {
    const faults = read.error.issues.slice(0, MOST_FAULTS);
    throw new DiagnosisRefused(
      faults.map((issue) => `${path}, ${issue.path.join('.') || 'top level'}: ${issue.message}.`),
    );
  }
  const { cases } = read.data;
  if (id === undefined) return cases;
  const found = cases.filter((each) => each.id === id);
  if (found.length > 0) return found;
  const known = cases.map((each) => each.id).join(', ');
  throw new DiagnosisRefused([`--id ${id}: ${path} has no such case. It has ${known}.`]);
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DiagnosisRefused([`${path} cannot be read as JSON: ${why}.`], { cause });
  }
}
