import type { SupplyView } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { perWeek } from './leads-words.ts';

/** The goal and what it asks of new leads, in one sentence. */
export function needWords({ goal, need }: SupplyView, format: Format): string {
  const left = `${goal.label}, ${goal.whose}: ${said(goal.remaining, goal.currency, format)} of ${said(goal.target, goal.currency, format)} to go.`;
  switch (need.kind) {
    case 'enough':
      return `${left} The leads already here are expected to bring their part of it.`;
    case 'too late':
      return `${left} New leads come too late for it: ${format.chance(need.shareInTime)} of those that buy do so in the time left. Look at the open deals instead.`;
    case 'needed': {
      const { p10, p50, p90 } = need.weekly;
      return `${left} About ${perWeek(p50)} new leads a week give an even chance (${perWeek(p10)} with luck, ${perWeek(p90)} to be safe).`;
    }
  }
}

/** What the leads that are here already are expected to bring. */
export function openLeadsWords({ goal }: SupplyView, format: Format): string {
  const sustaining =
    goal.sustaining === null
      ? ''
      : ` To keep reaching such a target, about ${perWeek(goal.sustaining)} leads a week are needed.`;
  return `Leads already here are expected to bring ${said(goal.fromOpenLeads, goal.currency, format)} by then.${sustaining}`;
}

/** What the numbers rest on. */
export function supplyNote({ goal }: SupplyView, { percent }: Format): string {
  return `Of what was won in the last year, ${percent(goal.leadShare)} came from leads within 90 days of coming in; new leads are asked for that part only. The mix of channels is that of the last eight weeks. "To be safe" means nine chances in ten.`;
}

function said(value: string, currency: string | null, { quantity }: Format): string {
  const text = quantity({ value, currency });
  return currency === null ? `${text} deals` : text;
}
