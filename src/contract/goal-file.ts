import * as z from 'zod';
import type { Ramp } from '../domain/crm/goal.ts';
import {
  type GoalEntry,
  metricWords,
  type SplitEntry,
} from '../domain/goals/defined/goal-entry.ts';

const text = z.string({ error: 'a text' }).trim().min(1, 'a text that is not empty');
const textOrNull = text.nullish().transform((value) => value ?? null);
const dayOrNull = z.iso
  .date({ error: 'a day such as 2026-11-14' })
  .nullish()
  .transform((value) => value ?? null);
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')}` });

/** A number as JSON has it, or as a table's cell has it; as text, so that it stays exact. */
const decimal = z
  .union([z.number().transform(String), z.string().trim()], { error: 'a number' })
  .pipe(
    z.string().regex(/^\d{1,30}(\.\d{1,30})?$/, {
      abort: true,
      error: 'a number such as 120000 or 99.5, with a point and nothing between thousands',
    }),
  )
  .refine((text) => Number(text) > 0, { error: 'a number above 0' });

/** How many months somebody may be new for. */
const MOST_RAMP_MONTHS = 36;
const percents = z
  .array(z.number().min(0).max(100), { error: 'percents from 0 to 100, one for each month' })
  .min(1, 'at least one percent')
  .max(MOST_RAMP_MONTHS, `at most ${MOST_RAMP_MONTHS} months`);
const rampText = /^(?<percents>[\d.]+%?(?:\s*[/;,]\s*[\d.]+%?)*)\s+from\s+(?<since>\S+)$/i;
const rampError = 'a ramp such as "25/50/75 from 2026-09-15": percents by month in the role';
const ramp = z
  .union(
    [
      z.strictObject({ since: z.iso.date('a day such as 2026-09-15'), percents }),
      z
        .string()
        .regex(rampText, rampError)
        .refine((value) => z.iso.date().safeParse(rampOf(value).since).success, rampError)
        .transform(rampOf)
        .pipe(z.object({ since: z.iso.date(), percents })),
    ],
    { error: rampError },
  )
  .nullish()
  .transform((value): Ramp | null => value ?? null);

function rampOf(value: string): Ramp {
  const parts = rampText.exec(value.trim())?.groups ?? {};
  return {
    since: parts['since'] ?? '',
    percents: (parts['percents'] ?? '').split(/[/;,]/).map((each) => Number.parseFloat(each)),
  };
}

/** A list, or one text with semicolons between. */
const list = z
  .union([z.array(text), z.string()], { error: 'a list of texts' })
  .nullish()
  .transform((value) => (typeof value === 'string' ? value.split(';') : (value ?? [])))
  .transform((values) => values.map((each) => each.trim()).filter((each) => each !== ''));
const yes = z
  .union([z.boolean(), z.string().regex(/^(yes|no|true|false)$/i)], { error: 'yes or no' })
  .nullish()
  .transform(
    (value) => value === true || (typeof value === 'string' && /^(yes|true)$/i.test(value)),
  );

/** One goal as a file says it. */
export const goalEntrySchema = z.strictObject({
  id: text
    .regex(/^[\w.:-]{1,80}$/, 'letters, digits and . : - _, at most 80')
    .nullish()
    .transform((value) => value ?? null),
  name: textOrNull,
  metric: z
    .string()
    .transform((value) => value.trim().toLowerCase().replaceAll(/[-_]/g, ' '))
    .pipe(oneOf(metricWords))
    .nullish()
    .transform((value) => value ?? 'revenue'),
  stage: textOrNull,
  property: textOrNull,
  of: oneOf(['deals won', 'deals created'])
    .nullish()
    .transform((value) => value ?? null),
  rep: textOrNull,
  team: textOrNull,
  company: yes,
  period: textOrNull,
  start: dayOrNull,
  end: dayOrNull,
  target: decimal,
  effectiveFrom: dayOrNull,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a currency code in capitals, such as EUR')
    .nullish()
    .transform((value) => value ?? null),
  pipelines: list,
  ramp,
  parent: textOrNull,
  incentive: textOrNull,
}) satisfies z.ZodType<GoalEntry>;

/** One split deal as a file says it. */
export const splitEntrySchema = z.strictObject({
  deal: z
    .string({ error: 'the record id of a deal' })
    .regex(/^\d+$/, 'the record id of a deal: digits'),
  shares: z
    .array(
      z.strictObject({
        rep: text,
        percent: decimal.refine((text) => Number(text) <= 100, {
          error: 'a percent above 0, at most 100',
        }),
      }),
      { error: 'a list of reps with their percents' },
    )
    .min(1, 'at least one share'),
}) satisfies z.ZodType<SplitEntry>;

/** A goals file: goals, or goals and split deals. Entries are checked one by one, so that every fault has its place. */
export const goalFileSchema = z.union(
  [
    z.array(z.unknown()).transform((goals) => ({ goals, splits: [] as unknown[] })),
    z.strictObject({
      goals: z.array(z.unknown()).default([]),
      splits: z.array(z.unknown()).default([]),
    }),
  ],
  { error: 'a list of goals, or {"goals": [...], "splits": [...]}' },
);
