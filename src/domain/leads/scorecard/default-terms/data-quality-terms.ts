import type { Term } from '../scorecard.ts';
import { anything, atLeast, bin, known, missing } from './bin.ts';

/** Somebody whom mail cannot reach cannot be sold to by mail: -10, two thirds of the best title, whatever the reason. */
const address = {
  id: 'e-mail',
  group: 'data quality',
  title: 'E-mail address',
  reads: [
    { property: 'email', as: 'presence' },
    { property: 'hs_email_bad_address', as: 'boolean' },
  ],
  bins: [
    bin(-10, 'No e-mail address', missing, anything),
    bin(-10, 'E-mail address is invalid', known, { is: 'yes' }),
  ],
  decay: null,
} as const satisfies Term;

/** A bounce can be a full mailbox, so it weighs a little less than an address known to be wrong. */
const bounces = {
  id: 'bounces',
  group: 'data quality',
  title: 'Bounced e-mails',
  reads: [{ property: 'hs_email_bounce', as: 'number' }],
  bins: [bin(-8, 'E-mails to this address bounced', atLeast(1))],
  decay: null,
} as const satisfies Term;

/** Said no to mail: reachable by phone only, and unlikely to want to be. */
const unsubscribed = {
  id: 'unsubscribed',
  group: 'data quality',
  title: 'Subscription',
  reads: [{ property: 'hs_email_optout', as: 'boolean' }],
  bins: [bin(-12, 'Unsubscribed from all e-mail', { is: 'yes' })],
  decay: null,
} as const satisfies Term;

/** A number given shows a readiness to talk (3); its absence costs a call that cannot be made (-2). Mobile counts as well. */
const phone = {
  id: 'phone',
  group: 'data quality',
  title: 'Phone number',
  reads: [
    { property: 'phone', as: 'presence' },
    { property: 'mobilephone', as: 'presence' },
  ],
  bins: [
    bin(3, 'Phone number known', known, anything),
    bin(3, 'Mobile number known', missing, known),
    bin(-2, 'No phone number', missing, missing),
  ],
  decay: null,
} as const satisfies Term;

/** Without a company, fit cannot be judged at all. */
const company = {
  id: 'company',
  group: 'data quality',
  title: 'Company name',
  reads: [{ property: 'company', as: 'presence' }],
  bins: [bin(2, 'Company known', known), bin(-3, 'Company unknown', missing)],
  decay: null,
} as const satisfies Term;

/** Whether the record can be worked with. */
export const dataQualityTerms = [
  address,
  bounces,
  unsubscribed,
  phone,
  company,
] as const satisfies readonly Term[];
