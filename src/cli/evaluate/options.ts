import * as z from 'zod';
import { text, texts } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

const leads = 'Leads whose outcome is known, as CSV';

/** The words of `pacekeeper evaluate leads`. Columns go by their headings. */
export const evaluateWords = z.object({
  train: option(
    'file.csv',
    `${leads}, to learn from`,
    text('a CSV file of leads whose outcome is known'),
  ),
  test: option(
    'file.csv',
    `${leads}, to judge by; later ones are best`,
    text('a CSV file of other leads whose outcome is known'),
  ),
  label: option(
    'column',
    'What became of each lead',
    text('the column that says what became of a lead'),
  ),
  positive: option(
    'value',
    'The value that means "converted"; not needed for 1, yes, true or won',
    z.string().optional(),
  ),
  id: option('column', 'What tells leads apart', text('the column that tells leads apart')),
  exclude: option('a,b', 'Columns to leave out', texts),
  include: option('a,b', 'Columns to learn from although they look like leaks', texts),
  'allow-leaks': flag('Learn from all columns'),
  missing: option('v,w', 'Texts that mean "missing", besides empty cells', texts),
  time: option(
    'column',
    'When each lead was scored, as dates or rising numbers; adds the forward check',
    z.string().optional(),
  ),
  out: option(
    'file.csv',
    'Where the id, probability, range, score and grade of each test lead go',
    text('the file to write predictions to'),
  ),
  picture: option(
    'file.svg',
    'Draw the shape of each term and a reliability diagram',
    z.string().optional(),
  ),
  json: flag('Print the report as JSON'),
});

/** What `pacekeeper evaluate leads` is asked to do. */
export type EvaluateOptions = z.output<typeof evaluateWords>;
