import type { HandedLeads } from '../../contract/handed-leads.ts';
import type { Format } from '../format.ts';

type Lead = Extract<HandedLeads, { state: 'shown' }>['leads'][number];

/** Leads that wait for whoever looks at the home page. */
export const homeHanded = {
  waiting: 'Reading what was handed to you…',
  title: (count: number, format: Format) =>
    `${format.count(count, { one: 'lead was', other: 'leads were' })} handed over and ${count === 1 ? 'waits' : 'wait'} for an answer`,
  /** "Ada Example, grade A: from mia@acme.example, 2 h ago. Asked for a demo." */
  lead: ({ contactId, name, grade, to, by, at, note }: Lead, now: number, format: Format) => {
    const who = `${name ?? `Contact ${contactId}`}${grade === null ? '' : `, grade ${grade}`}`;
    const from = by === null ? '' : ` from ${by}`;
    const whom = to === null ? '' : ` for ${to}`;
    const said = note === null ? '' : ` ${note}`;
    return `${who}:${from}${whom}, ${format.age(at, now)}.${said}`.replace(':,', ':');
  },
  more: (count: number) => `and ${count} more`,
  whereToAnswer: 'Accept each or send it back on its lead-quality card.',
};
