import * as z from 'zod';
import { anyText, someText, texts } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

/** The words of `pacekeeper evaluate leads`. Columns go by their headings. */
export const evaluateWords = z.object({
  train: option('file.csv', 'Leads with known outcomes, to learn from', someText),
  test: option('file.csv', 'Other leads with known outcomes, ideally later ones', someText),
  label: option('column', 'Column with the outcome of each lead', someText),
  positive: option('value', 'Outcome that means converted, unless 1, yes, true or won', anyText),
  id: option('column', 'Column that identifies a lead', someText),
  exclude: option('a,b', 'Columns to leave out', texts),
  include: option('a,b', 'Columns to learn from even if they look like leaks', texts),
  'allow-leaks': flag('Learn from all columns'),
  missing: option('v,w', 'Texts that mean "missing", besides empty cells', texts),
  time: option('column', 'Column with dates or rising numbers, for the forward check', anyText),
  out: option('file.csv', 'Where to write the predictions for the test leads', someText),
  picture: option('file.svg', 'Draw the shape of each term and a reliability diagram', anyText),
  json: flag('Print the report as JSON'),
});

/** What `pacekeeper evaluate leads` is asked to do. */
export type EvaluateOptions = z.output<typeof evaluateWords>;
