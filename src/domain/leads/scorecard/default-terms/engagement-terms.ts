import type { Decay, Term } from '../scorecard.ts';
import { atLeast, bin, containing, known, under } from './bin.ts';

/** Interest halves in about a month: a common B2B buying process runs for a quarter, so a quarter-old deed counts an eighth. */
function fades(property: string, halfLifeDays = 30): Decay {
  return { property, halfLifeDays };
}

/**
 * Was there a visit, and how long ago? Within a week it is a live interest (8), within a
 * month still warm (4); a lead that stayed away for three months has gone elsewhere (-4). No line without any visit seen:
 * cookies may have been refused.
 */
const lastVisit = {
  id: 'last-visit',
  group: 'engagement',
  title: 'Last visit',
  reads: [{ property: 'hs_analytics_last_visit_timestamp', as: 'age in days' }],
  bins: [
    bin(8, 'Visited within the last week', under(7)),
    bin(4, 'Visited within the last 30 days', under(30)),
    bin(0, 'Visited within the last 90 days', under(90)),
    bin(-4, 'No visit for 90 days', atLeast(90)),
  ],
  decay: null,
} as const satisfies Term;

/** Reading much is interest, but the cheapest to show: at most half of what asking for a demo is worth. */
const pageViews = {
  id: 'page-views',
  group: 'engagement',
  title: 'Pages viewed',
  reads: [{ property: 'hs_analytics_num_page_views', as: 'number' }],
  bins: [
    bin(8, 'Viewed 20 pages or more', atLeast(20)),
    bin(5, 'Viewed 8 to 19 pages', atLeast(8)),
    bin(2, 'Viewed 3 to 7 pages', atLeast(3)),
  ],
  decay: fades('hs_analytics_last_visit_timestamp'),
} as const satisfies Term;

/**
 * A form about price, a demo, a trial or a conversation is the plainest sign of intent that a website sees (18: above any
 * single title). Other forms are a name in exchange for a document (4).
 */
const lastForm = {
  id: 'last-form',
  group: 'engagement',
  title: 'Last form',
  reads: [{ property: 'recent_conversion_event_name', as: 'text' }],
  bins: [
    bin(
      18,
      'Asked for a price or a quote',
      containing('price', 'prices', 'pricing', 'quote', 'offer'),
    ),
    bin(18, 'Asked for a demo or a trial', containing('demo', 'trial')),
    bin(15, 'Asked to be contacted', containing('contact', 'call', 'callback', 'meeting', 'book')),
    bin(4, 'Filled in a form', known),
  ],
  decay: fades('recent_conversion_date'),
} as const satisfies Term;

/** Coming back for more forms shows that it was no accident; small beside what the form was about. */
const forms = {
  id: 'forms',
  group: 'engagement',
  title: 'Forms filled in',
  reads: [{ property: 'num_conversion_events', as: 'number' }],
  bins: [bin(6, 'Filled in 3 forms or more', atLeast(3)), bin(3, 'Filled in 2 forms', atLeast(2))],
  decay: fades('recent_conversion_date', 60),
} as const satisfies Term;

/** Opens are counted by machines too (mail clients that load images ahead), so even many are worth little. */
const opens = {
  id: 'e-mail-opens',
  group: 'engagement',
  title: 'E-mails opened',
  reads: [{ property: 'hs_email_open', as: 'number' }],
  bins: [bin(3, 'Opened 3 e-mails or more', atLeast(3)), bin(1, 'Opened an e-mail', atLeast(1))],
  decay: fades('hs_email_last_open_date'),
} as const satisfies Term;

/** A click takes a person's will: twice to three times an open. */
const clicks = {
  id: 'e-mail-clicks',
  group: 'engagement',
  title: 'E-mails clicked',
  reads: [{ property: 'hs_email_click', as: 'number' }],
  bins: [
    bin(8, 'Clicked in 3 e-mails or more', atLeast(3)),
    bin(5, 'Clicked in an e-mail', atLeast(1)),
  ],
  decay: fades('hs_email_last_click_date'),
} as const satisfies Term;

/** A written answer is a conversation begun: it counts most of all mail, and longest. */
const replies = {
  id: 'e-mail-replies',
  group: 'engagement',
  title: 'E-mails answered',
  reads: [{ property: 'hs_email_replied', as: 'number' }],
  bins: [bin(12, 'Answered an e-mail', atLeast(1))],
  decay: fades('hs_email_last_reply_date', 45),
} as const satisfies Term;

/** What the contact did. A seller's own doings are not among them. */
export const engagementTerms = [
  lastVisit,
  pageViews,
  lastForm,
  forms,
  opens,
  clicks,
  replies,
] as const satisfies readonly Term[];
