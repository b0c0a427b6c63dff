import { afterAll } from '@jest/globals';
import { previewData } from '../../../src/cli/start/preview-data.ts';
import { portalTools } from '../../../src/composition/portal-tools.ts';
import type { Contact } from '../../../src/domain/crm/contact.ts';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import { money } from '../../../src/domain/crm/money.ts';
import type { Owner } from '../../../src/domain/crm/owner.ts';
import type { PropertyDefinition, PropertyType } from '../../../src/domain/crm/property.ts';
import type { PortalSchema } from '../../../src/domain/crm/schema.ts';
import type { PaceVerdict } from '../../../src/domain/goals/pace.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import type { PreviewData } from '../../../src/preview/preview-data.ts';
import type { PreviewViewer } from '../../../src/preview/preview-options.ts';
import type { ScoredContact } from '../../../src/use-cases/ports/lead-store.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import {
  current,
  goalOf,
  measuredOf,
  page,
  scoredOf,
  warning,
} from '../../battery/store-records.ts';
import { noCrm } from '../../support/no-crm.ts';
import { openTestDatabase } from '../../support/test-database.ts';

/** A text that runs a script wherever it is taken for HTML. */
export const attack = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

const DAY = 86_400_000;
/** The portal's clock: nowhere near today, so that a mix-up of the two shows. */
export const portalNow = Date.UTC(2025, 10, 19, 15, 30);

const team = { id: '7', name: 'EMEA' };
const people = ['Ana Ruiz', 'Ben Okafor', 'Chloe Martin', 'Dmitri Novak'];
export const owners: readonly Owner[] = people.map((name, index) => ({
  id: String(101 + index),
  userId: String(9001 + index),
  email: `${name.split(' ')[0]?.toLowerCase()}@acme.example`,
  name,
  archived: index === 3,
  teams: index < 2 ? [team] : [],
}));

/** A rep who owns records, their manager, and an admin. */
export const viewers: readonly PreviewViewer[] = [
  viewer('9001', 'Ana', 'Ruiz', 'rep', '101'),
  viewer('9010', 'Mara', 'Lindqvist', 'manager', null),
  viewer('9011', 'Ada', 'Oyelaran', 'admin', null),
];

function viewer(
  userId: string,
  firstName: string,
  lastName: string,
  role: PreviewViewer['role'],
  ownerId: string | null,
): PreviewViewer {
  const email = `${firstName.toLowerCase()}@acme.example`;
  return { userId, firstName, lastName, role, ownerId, email, teams: [team], locale: 'en-GB' };
}

function definition(
  objectType: 'contact' | 'deal',
  name: string,
  label: string,
  type: PropertyType = 'string',
  options: PropertyDefinition['options'] = [],
): PropertyDefinition {
  return { objectType, name, label, type, options };
}

export const schema: PortalSchema = {
  portal: { id: 4242, timeZone: 'Europe/Madrid', homeCurrency: 'EUR' },
  owners,
  pipelines: [
    {
      id: 'default',
      label: 'Sales pipeline',
      stages: [
        stage('qualified', 'Qualified', 1, 'open'),
        stage('proposal', 'Proposal sent', 2, 'open'),
        stage('won', 'Closed won', 3, 'won'),
        stage('lost', 'Closed lost', 4, 'lost'),
      ],
    },
  ],
  definitions: [
    definition('contact', 'email', 'Email'),
    definition('contact', 'phone', 'Phone number'),
    definition('contact', 'company', 'Company name'),
    definition('contact', 'jobtitle', 'Job title'),
    definition('contact', 'lifecyclestage', 'Lifecycle stage', 'enumeration', [
      { value: 'lead', label: 'Lead' },
      { value: 'marketingqualifiedlead', label: 'Marketing qualified lead' },
    ]),
    definition('contact', 'hubspot_owner_id', 'Contact owner', 'enumeration'),
    definition('contact', 'hs_analytics_source', 'Original source', 'enumeration', [
      { value: 'ORGANIC_SEARCH', label: 'Organic search' },
      { value: 'REFERRALS', label: 'Referrals' },
    ]),
    definition('contact', 'createdate', 'Create date', 'datetime'),
    definition('contact', 'num_page_views', 'Number of page views', 'number'),
    definition('contact', 'message', 'Message'),
    definition('deal', 'amount', 'Amount', 'number'),
    definition('deal', 'pipeline', 'Pipeline', 'enumeration'),
    definition('deal', 'dealstage', 'Deal stage', 'enumeration'),
    definition('deal', 'closedate', 'Close date', 'datetime'),
    definition('deal', 'hubspot_owner_id', 'Deal owner', 'enumeration'),
    definition('deal', 'hs_next_step', 'Next step'),
  ],
};

function stage(id: string, label: string, order: number, outcome: 'open' | 'won' | 'lost') {
  return { id, label, order, outcome, probability: null };
}

const firstNames = [
  'Nora',
  'Luis',
  'Priya',
  'Tom',
  'Aiko',
  'Samir',
  'Eva',
  'Jonas',
  'Leila',
  'Paul',
];
const lastNames = ['Weber', 'Santos', 'Iyer', 'Clarke', 'Tanaka', 'Haddad', 'Nowak'];
const companies = ['Northwind Logistics', 'Brightside Health', 'Kestrel Robotics', 'Halden Paper'];
const titles = ['VP Operations', 'Head of Procurement', 'Founder', 'Analyst', 'Plant manager'];
const sources = ['ORGANIC_SEARCH', 'REFERRALS', 'A trade fair', 'OFFLINE'];

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
};

/** Sixty contacts; the second one carries the attack in every text, the sixth nobody owns. */
export const contacts: readonly Contact[] = Array.from({ length: 60 }, (_, index) => {
  const name =
    index === 1 ? attack : `${at(firstNames, index)} ${at(lastNames, Math.floor(index / 2))}`;
  const company = index === 1 ? attack : at(companies, index);
  const ownerId = index === 5 ? null : at(owners, index).id;
  const email = `${at(firstNames, index).toLowerCase()}.${index}@${at(['northwind', 'kestrel'], index)}.example`;
  const createdAt = portalNow - (index * 3 + 2) * DAY;
  return {
    id: String(5001 + index),
    name,
    email,
    emailHealth: 'fine',
    company,
    jobTitle: index === 1 ? attack : at(titles, index),
    lifecycleStage: 'lead',
    source: at(sources, index),
    ownerId,
    createdAt,
    modifiedAt: createdAt,
    lastContactedAt: null,
    nextActivityAt: null,
    lastEngagedAt: null,
    dealIds: index < 40 ? [String(7001 + index)] : [],
    archived: false,
    properties: {
      email,
      company,
      jobtitle: index === 1 ? attack : at(titles, index),
      lifecyclestage: 'lead',
      hubspot_owner_id: ownerId,
      createdate: new Date(createdAt).toISOString(),
      num_page_views: String(3 + index * 7),
      message: index === 1 ? attack : null,
    },
    rejected:
      index === 0
        ? [
            {
              property: 'num_page_views',
              value: 'lots',
              reason: { say: 'not a number', with: {} } as const,
            },
          ]
        : index === 1
          ? [{ property: 'phone', value: attack, reason: asWritten('is not a phone number') }]
          : [],
  };
});

/** Forty deals; the second one carries the attack. */
export const deals: readonly Deal[] = Array.from({ length: 40 }, (_, index) => {
  const name =
    index === 1
      ? attack
      : `${at(companies, index)} – ${at(['rollout', 'renewal', 'pilot'], index)}`;
  const ownerId = at(owners, index).id;
  const amount = money(4_000 + ((index * 7919) % 46_000), index === 6 ? 'USD' : 'EUR');
  const outcome = at(['open', 'open', 'open', 'won', 'lost'] as const, index);
  const stageId = outcome === 'open' ? at(['qualified', 'proposal'], index) : outcome;
  const closeDate = portalNow + (index - 12) * 3 * DAY;
  return {
    id: String(7001 + index),
    name,
    pipelineId: 'default',
    stageId,
    outcome,
    stageEnteredAt: portalNow - 23 * DAY,
    ownerId,
    amount,
    homeAmount: index === 6 ? null : amount,
    closeDate,
    timesPostponed: index % 3,
    createdAt: portalNow - 70 * DAY,
    modifiedAt: portalNow - DAY,
    lastContactedAt: portalNow - 9 * DAY,
    nextActivityAt: null,
    contactIds: [String(5001 + index)],
    archived: false,
    properties: {
      amount: amount.amount.toString(),
      pipeline: 'default',
      dealstage: stageId,
      closedate: new Date(closeDate).toISOString(),
      hubspot_owner_id: ownerId,
      hs_next_step: index === 1 ? attack : 'Send the signed order form',
    },
    rejected: [],
  };
});

/** Points fall with the id, so that the order of the list is known. The last ten are not scored. */
export function pointsOf(contact: Contact): number | null {
  const index = Number(contact.id) - 5001;
  return index >= 50 ? null : 96 - index * 2;
}

export function gradeOf(points: number): 'A' | 'B' | 'C' | 'D' {
  if (points >= 80) return 'A';
  if (points >= 50) return 'B';
  return points >= 20 ? 'C' : 'D';
}

/** One goal for each owner. */
const paceByOwner: Readonly<Record<string, number>> = { 101: 0.82, 102: 1.0, 103: 1.19 };

export function paceOf({ ownerId }: Deal): number | null {
  return paceByOwner[ownerId ?? ''] ?? null;
}

function scoreOf(contact: Contact): readonly ScoredContact[] {
  const points = pointsOf(contact);
  if (points === null) return [];
  const warnings = Array.from({ length: Number(contact.id) % 4 }, () => warning);
  const scored = scoredOf(contact.id, points, portalNow);
  const score = { ...scored.score, grade: gradeOf(points) };
  return [{ ...scored, score, signals: { warnings, prompt: null } }];
}

function verdictOf(pace: number): PaceVerdict {
  return pace < 1 ? 'behind' : pace > 1 ? 'ahead' : 'on pace';
}

/** Stores the portal as a sync, a scoring and a pacing would. */
async function save(store: PortalStore): Promise<void> {
  await store.saveSchema(schema);
  await store.commitPage('contacts', page(...contacts), current, portalNow);
  await store.commitPage('deals', page(...deals), current, portalNow);
  await store.saveScores(contacts.flatMap(scoreOf), 'score', null);
  const paces = Object.entries(paceByOwner).map(([ownerId, pace]) => {
    const goal = goalOf(`of ${ownerId}`, { scope: { kind: 'rep', ownerId } });
    return { pace: { ...measuredOf(goal, pace), verdict: verdictOf(pace) }, pacedAt: portalNow };
  });
  await store.replacePaces(paces);
  const checks = deals.map((deal) => ({
    dealId: deal.id,
    goalId: paceOf(deal) === null ? null : `of ${deal.ownerId}`,
    signals: {
      warnings: Array.from({ length: Number(deal.id) % 3 }, () => warning),
      prompt: null,
    },
    checkedAt: portalNow,
  }));
  await store.saveDealChecks(checks, 'pace', null);
}

/** Opened when it is first read; a file's tests only read it. */
let opened: Promise<{ data: PreviewData; close(): Promise<void> }> | null = null;
afterAll(async () => (await opened)?.close());

async function stored(): Promise<PreviewData> {
  opened ??= open();
  return (await opened).data;
}

async function open() {
  const database = await openTestDatabase();
  const store = database.portal(schema.portal.id);
  await save(store);
  const data = previewData(
    portalTools(store, noCrm, () => portalNow),
    [],
  );
  return { data, close: database.close };
}

/** The portal as the preview reads it, from the store; `replaced` says what is otherwise. */
export function samplePortal(replaced: Partial<PreviewData> = {}): PreviewData {
  return {
    summary: async () => (await stored()).summary(),
    schema: async () => (await stored()).schema(),
    contacts: async (query) => (await stored()).contacts(query),
    deals: async (query) => (await stored()).deals(query),
    dealsBehind: async (query) => (await stored()).dealsBehind(query),
    contact: async (id) => (await stored()).contact(id),
    deal: async (id) => (await stored()).deal(id),
    ...replaced,
  };
}
