import type { EntryFaults, FaultTold } from '../../domain/goals/defined/goal-entry.ts';
import { english } from '../english.ts';
import { type Sentences, say } from '../say.ts';
import { nameFaults } from './names.ts';

/** What is wrong with an entry of a goals file. */
const faults: Sentences<EntryFaults> = {
  ...nameFaults,
  'not in a form': ({ names, allowed }) =>
    `${names.map((name) => `"${name}"`).join(', ')}: there is no such field. Use ${allowed.join(', ')}.`,
  'missing field': ({ expected }) => `It is missing. Enter ${expected}.`,
  'other form': ({ expected, found }) => `${found} is not ${expected}.`,
  'unknown heading': ({ heading, allowed }) =>
    `"${heading}" is not a column of this table. Use ${allowed.join(', ')}.`,
  'no owner of the goal': () => 'Say whose goal it is: name a rep, a team or the company.',
  'period and days': () => 'Give either a period or a first and last day, not both.',
  'period not read': () =>
    'Write the period as 2026-Q4, 2026-11 or 2026; for fiscal years, FY2027 or FY2027-Q1.',
  'no period': () => 'Enter a period such as 2026-Q4, or a first and last day.',
  'ends before it starts': ({ start }) => `The last day is before the first day, ${start}.`,
  'period over by then': () => 'The period has ended by then. Choose a day within it.',
  'period is over': () =>
    'The period has ended. Enter the day in it from which this target applies.',
  'not money': ({ metric }) => `Leave the currency out: ${metric} is not an amount of money.`,
  'not in pipelines': ({ metric }) =>
    `Leave the pipelines out: ${metric} do not belong to a deal pipeline.`,
  'ramp without a rep': () => 'Leave the ramp out: only reps who are new to the role have one.',
  'which deals': () => 'Say which deals count: "deals won" or "deals created".',
  'detail missing': ({ metric, field }) => `A goal for ${metric} needs a ${field}. Name it.`,
  'detail of another metric': ({ metric, owner }) =>
    `It does not apply to ${metric}. Leave it out, or set the metric to "${owner}".`,
  'goal twice': () =>
    'The same goal is here twice for the same time. Keep one, say from when the other target applies, or give each an id of its own.',
  'parent not known': ({ parent }) =>
    `There is no goal called "${parent}", here or among the existing ones.`,
  'parent of several': ({ parent, id }) =>
    `Several goals are called "${parent}". Use an id instead, such as "${id}".`,
  'its own parent': () => 'A goal cannot be its own parent. Name the goal above it.',
  'deal not known': ({ deal }) => `Deal ${deal} has not been synced from this portal.`,
  'deal twice': ({ deal }) => `Deal ${deal} is here twice. Keep one.`,
  'percents do not add up': ({ sum }) =>
    `The percentages add up to ${sum}. They must add up to 100.`,
  'rep twice in a deal': () => 'The same rep is here twice. Add the two percentages together.',
};

/** What is wrong with goals that were pasted or sent from the settings page, as a whole. */
export const entryWords = {
  notJson: (why: string) => `This is not JSON: ${why}.`,
  notGoals: 'Paste a list of goals, or {"goals": [...], "splits": [...]}.',
  tooManyRows: (most: number) =>
    `There are more than ${most} rows. Import the file with "pacekeeper goals import FILE".`,
  noRows: 'There are no rows below the headings.',
  atHeadings: (fault: FaultTold) => `line 1: ${entryFaultWords(fault)}`,
  notADay: 'Enter a day such as 2026-11-14.',
  noSuchGoal: (id: string) =>
    `"${id}" is not a goal defined in Pacekeeper, or it has been removed in the meantime.`,
};

/** What is wrong with an entry, in English: files and the settings page have no other language yet. */
export function entryFaultWords(fault: FaultTold): string {
  return say(faults, fault, english);
}
