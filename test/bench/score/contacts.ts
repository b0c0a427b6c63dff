import type { Properties } from '../../../src/domain/crm/property.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { type Dice, diceOf } from '../../../src/sandbox/generator/dice.ts';

/** The moment that the benchmark scores at. */
export const now = Date.UTC(2026, 10, 23, 12);

const ranks = [
  ...[
    'Chief Officer,',
    'CEO & Founder,',
    'VP,',
    'Vice President of',
    'Head of',
    'Director,',
    'Senior',
  ],
  ...[
    'Manager,',
    'Student,',
    'Executive Assistant to the CEO,',
    'Team Lead',
    'Consultant',
    'Intern,',
  ],
];
const fields = [
  ...[
    'Sales',
    'Marketing',
    'Finance',
    'Operations',
    'Logistics',
    'IT & Security',
    'Purchasing',
    'Legal',
  ],
  ...[
    'Human Resources',
    'Research',
    'Product (EMEA)',
    'Customer Care',
    'Quality',
    'Facilities',
    'Data',
  ],
];
const industries = [
  'Computer Software',
  'Logistics and Supply Chain',
  'Retail',
  'Hospital & Health Care',
];
const sizes = ['1-10', '11-50', '51-200', '201-1000', '1000+'];
const sources = [
  'ORGANIC_SEARCH',
  'PAID_SEARCH',
  'REFERRALS',
  'OFFLINE',
  'DIRECT_TRAFFIC',
  'PAID_SOCIAL',
];
const forms = ['Price list', 'Demo request', 'Newsletter', 'Contact us: callback'];
const domains = ['gmail.com', 'acme.example', 'yopmail.com', 'north.example', 'web.de'];

/** Properties that no rule reads, as a portal's records carry them. */
const OTHERS = 38;

/** A contact of about 60 properties, all strings; each one that a rule reads is missing now and then. */
function contact(dice: Dice, id: number): Properties {
  const maybe = (value: string) => (dice.chance(0.8) ? value : null);
  const count = (mean: number) => maybe(String(dice.poisson(mean)));
  const moment = () =>
    maybe(new Date(now - Math.floor(dice.between(0, 200) * DAY_MS)).toISOString());
  const flag = (share: number) => maybe(String(dice.chance(share)));
  const properties: Record<string, string | null> = {
    hs_object_id: String(id),
    jobtitle: maybe(`${dice.pick(ranks)} ${dice.pick(fields)}`),
    numemployees: maybe(dice.pick(sizes)),
    industry: maybe(dice.pick(industries)),
    country: maybe(dice.pick(['Germany', 'France', 'United States', 'India'])),
    email: maybe(`person${id}@${dice.pick(domains)}`),
    phone: maybe('+1 555 0100'),
    mobilephone: maybe('+1 555 0101'),
    company: maybe('Acme'),
    hs_analytics_source: maybe(dice.pick(sources)),
    hs_analytics_num_page_views: count(8),
    hs_analytics_num_visits: count(3),
    hs_analytics_last_visit_timestamp: moment(),
    num_conversion_events: count(1),
    recent_conversion_event_name: maybe(dice.pick(forms)),
    recent_conversion_date: moment(),
    hs_email_open: count(3),
    hs_email_click: count(1),
    hs_email_replied: count(0.2),
    hs_email_bounce: count(0.1),
    hs_email_bad_address: flag(0.05),
    hs_email_optout: flag(0.05),
  };
  for (let i = 0; i < OTHERS; i += 1) properties[`custom_${i}`] = 'a value';
  // As the store's driver makes them: parsed from JSON.
  return JSON.parse(JSON.stringify(properties));
}

/** So many contacts in pages of `size`, the same for the same seed; each page is made when it is asked for. */
export function* benchPages(
  count: number,
  size: number,
  seed: number,
): Generator<readonly Properties[]> {
  const dice = diceOf(seed);
  for (let first = 1; first <= count; first += size) {
    const length = Math.min(size, count + 1 - first);
    yield Array.from({ length }, (_, i) => contact(dice, first + i));
  }
}
