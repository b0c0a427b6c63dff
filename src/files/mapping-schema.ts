import * as z from 'zod';
import { isDatePattern } from './read-date.ts';

const heading = z.string().min(1, 'a heading of the file');
const propertyName = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,99}$/,
    'a property name: a small letter, then small letters, digits, _',
  );
const datePattern = z
  .string()
  .refine(isDatePattern, 'a pattern with yyyy, MM and dd once each, such as dd.MM.yyyy HH:mm');
const dateWriting = z.union([z.enum(['day first', 'month first']), datePattern]);

const numbersSchema = z
  .strictObject({
    decimal: z.enum(['.', ',']),
    thousands: z.enum(['', '.', ',', ' ', "'"]),
  })
  .refine((each) => each.decimal !== each.thousands, 'different signs for decimal and thousands');

/** What stands in the file, and what to take for it; null for nothing. */
const valuesSchema = z.record(z.string(), z.string().nullable());

const columnSchema = z.strictObject({
  property: propertyName,
  label: z
    .string()
    .min(1)
    .optional()
    .describe('For a property of your own; the heading unless given'),
  type: z
    .enum(['text', 'number', 'date', 'datetime', 'choice', 'flag'])
    .optional()
    .describe('For a property of your own; recognised from the values unless given'),
  values: valuesSchema.optional().describe('Other words for this property alone'),
  strict: z.boolean().optional().describe('A choice that the property does not have is a fault'),
  dates: dateWriting.optional(),
  numbers: numbersSchema.optional(),
  part: z
    .enum(['all but the last word', 'last word', 'first of several', 'currency'])
    .optional()
    .describe('What of the value is taken; all of it unless given'),
  standsIn: z
    .boolean()
    .optional()
    .describe('Taken only where no column before gives the property a value'),
  knownFrom: heading.optional().describe('The column that says since when the value holds'),
});

const targetSchema = z.union([propertyName, columnSchema]);

/** A column becomes a property, by its name or in detail, or several; null leaves it out. */
const columnsSchema = z.record(
  heading,
  z.union([propertyName, columnSchema, z.array(targetSchema).min(1), z.null()]),
);

const tableSchema = {
  file: z.string().min(1).describe('Name of the file, without folders'),
  encoding: z.enum(['auto', 'windows-1252']).optional(),
  delimiter: z.string().length(1, 'one character').optional(),
  missing: z
    .array(z.string())
    .optional()
    .describe('Texts that mean "nothing here", as "Select" or "n/a"'),
  values: z
    .record(heading, valuesSchema)
    .optional()
    .describe('By column: other words for whatever is made of it'),
};

const recordsSchema = z.strictObject({
  ...tableSchema,
  object: z.enum(['contacts', 'deals', 'companies']),
  id: z
    .strictObject({
      column: heading,
      keepIn: propertyName
        .optional()
        .describe('The property that keeps a text id; import_id unless given'),
    })
    .optional(),
  columns: columnsSchema.optional(),
  others: z
    .enum(['keep', 'leave out'])
    .optional()
    .describe('Columns not named above; keep unless given'),
  fixed: z.record(propertyName, z.string()).optional().describe('The same value for every row'),
  knownFrom: heading
    .optional()
    .describe('The column that says since when a row holds; the moment of the import unless given'),
  dates: dateWriting.optional().describe('How dates are written; recognised unless given'),
  timeZone: z.string().optional().describe('Zone of dates without one; the portal’s unless given'),
  numbers: numbersSchema.optional(),
  onlyWith: z
    .array(heading)
    .min(1)
    .optional()
    .describe('A row is a record only where one of these has a value'),
  duplicates: z
    .enum(['merge', 'keep'])
    .optional()
    .describe('What becomes of rows with an id that was there before; merged unless given'),
  stages: z
    .strictObject({
      column: heading.optional().describe('Where the stage stands; else the last one entered'),
      pipeline: z
        .string()
        .min(1)
        .optional()
        .describe('A label out of "pipelines"; the only one unless given'),
      pipelineColumn: heading.optional().describe('The column that names the pipeline'),
      entered: z
        .record(z.string(), heading)
        .optional()
        .describe('By stage label: the column that says when it was entered'),
      endings: z
        .array(
          z.strictObject({
            column: heading,
            won: z.array(z.string()).optional(),
            lost: z.array(z.string()).optional(),
            closed: z.array(z.string()).optional(),
          }),
        )
        .optional()
        .describe('Columns that say how a deal ended, with the values that say so'),
      ends: z
        .record(z.string(), z.enum(['open', 'won', 'lost']))
        .optional()
        .describe('By stage label: whether a deal in it is open, won or lost'),
    })
    .optional(),
  lookups: z
    .array(z.strictObject({ column: heading, file: z.string().min(1) }))
    .optional()
    .describe(
      'Columns of a file of object "lookup" become columns of this one, as "<file>.<heading>"',
    ),
  joins: z
    .array(z.strictObject({ columns: z.array(heading).min(2), as: heading }))
    .optional()
    .describe('Columns put together with " - " between them, as a column of a new name'),
  links: z
    .array(
      z.strictObject({
        column: heading,
        to: z.enum(['contacts', 'deals', 'companies']),
        by: propertyName
          .optional()
          .describe('The property that the column names; the id unless given'),
      }),
    )
    .optional(),
});

const lookupSchema = z.strictObject({
  ...tableSchema,
  object: z.literal('lookup'),
  key: heading,
});

const ownersSchema = z.strictObject({
  ...tableSchema,
  object: z.literal('owners'),
  id: heading.optional().describe('The column with the ids by which records name their owners'),
  name: z.union([heading, z.array(heading).min(1)]).describe('One column, or several put together'),
  email: heading.optional(),
  team: z
    .array(heading)
    .min(1)
    .optional()
    .describe('The columns that name the team, joined by " - "'),
  manager: heading.optional().describe('A manager belongs to the team and is an owner too'),
});

const stageSchema = z.strictObject({
  label: z.string().min(1),
  outcome: z.enum(['open', 'won', 'lost']).optional(),
  probability: z.number().min(0).max(1).optional(),
});

/** How files become a portal. Headings, properties and labels are as they stand in the files. */
export const mappingSchema = z.strictObject({
  portal: z
    .strictObject({
      timeZone: z.string().optional(),
      homeCurrency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as EUR')
        .optional(),
    })
    .optional(),
  pipelines: z
    .array(z.strictObject({ label: z.string().min(1), stages: z.array(stageSchema).min(1) }))
    .optional(),
  files: z
    .array(z.discriminatedUnion('object', [recordsSchema, lookupSchema, ownersSchema]))
    .min(1, 'at least one file'),
});

/** The details of what a column becomes. */
export type ColumnMapping = z.infer<typeof columnSchema>;
export type Mapping = z.infer<typeof mappingSchema>;
export type RecordsMapping = z.infer<typeof recordsSchema>;
export type OwnersMapping = z.infer<typeof ownersSchema>;
export type LookupMapping = z.infer<typeof lookupSchema>;
export type PipelineMapping = NonNullable<Mapping['pipelines']>[number];

/** Everything that a column becomes; null when it is left out, undefined when the mapping does not name it. */
export function targetsOf(
  mapping: RecordsMapping,
  column: string,
): readonly ColumnMapping[] | null | undefined {
  const entry = mapping.columns?.[column];
  if (entry === null || entry === undefined) return entry;
  const targets = Array.isArray(entry) ? entry : [entry];
  return targets.map((each) => (typeof each === 'string' ? { property: each } : each));
}
