import type { WorldObjectType, WorldOwner, WorldStage } from '../../world.ts';
import { type PortalContent, recordSetsOf } from '../content.ts';
import type { RecordSource } from '../record-set.ts';
import { contactColumns, dealColumns } from './columns.ts';
import { syntheticRecords } from './synthetic-records.ts';

/** How large a synthetic world is. */
export interface SyntheticOptions {
  readonly contacts: number;
  /** Properties of a contact, without those that HubSpot keeps itself. */
  readonly properties: number;
  /** Every contact whose number in order divides by ten has a deal, until there are no more; a tenth of the contacts unless told. */
  readonly deals?: number;
  /** ms since 1970; fixed unless told, so that two processes see the same world. */
  readonly now?: number;
}

const owners = 20;
const firstContactId = 1_000_001;
const firstDealId = 9_000_001;
/** One deal for this many contacts. */
const contactsPerDeal = 10;
const usualNow = Date.parse('2026-11-23T12:00:00Z');

const stages: readonly WorldStage[] = [
  {
    id: 'qualifiedtobuy',
    label: 'Qualified',
    displayOrder: 0,
    probability: '0.4',
    isClosed: false,
  },
  { id: 'contractsent', label: 'Contract', displayOrder: 1, probability: '0.9', isClosed: false },
  { id: 'closedwon', label: 'Won', displayOrder: 2, probability: '1.0', isClosed: true },
  { id: 'closedlost', label: 'Lost', displayOrder: 3, probability: '0.0', isClosed: true },
];

/** A large portal that takes no memory: every record is computed from its id, the same in every run. For measuring. */
export function syntheticWorld(options: SyntheticOptions): PortalContent {
  const { contacts, properties, now = usualNow } = options;
  const deals = options.deals ?? Math.floor(contacts / contactsPerDeal);
  const columns = {
    contacts: contactColumns(properties, owners, now),
    deals: dealColumns(
      owners,
      stages.map((stage) => stage.id),
      now,
    ),
  };
  const sources: Readonly<Record<WorldObjectType, RecordSource>> = {
    contacts: syntheticRecords({
      count: contacts,
      firstId: firstContactId,
      columns: columns.contacts,
      now,
    }),
    deals: syntheticRecords({ count: deals, firstId: firstDealId, columns: columns.deals, now }),
    companies: syntheticRecords({ count: 0, firstId: 1, columns: [], now }),
    goal_targets: syntheticRecords({ count: 0, firstId: 1, columns: [], now }),
  };
  return {
    portalId: 1_000_000 + contacts,
    timeZone: 'Europe/Berlin',
    homeCurrency: 'EUR',
    now,
    properties: {
      contacts: columns.contacts.map((column) => column.definition),
      deals: columns.deals.map((column) => column.definition),
      companies: [],
      goal_targets: [],
    },
    owners: Array.from({ length: owners }, (_, index) => ownerAt(index + 1)),
    pipelines: [{ id: 'default', label: 'Sales', stages }],
    recordSets: recordSetsOf((type) => sources[type]),
    links: (from, to, id) => {
      const number = Number(id);
      if (from === 'contacts' && to === 'deals') {
        const deal = (number - firstContactId) / contactsPerDeal;
        return Number.isInteger(deal) && deal < deals ? [String(firstDealId + deal)] : [];
      }
      if (from !== 'deals' || to !== 'contacts') return [];
      return [String(firstContactId + (number - firstDealId) * contactsPerDeal)];
    },
  };
}

function ownerAt(number: number): WorldOwner {
  return {
    id: String(number),
    userId: String(100 + number),
    email: `rep${number}@seller.example`,
    firstName: 'Rep',
    lastName: String(number),
    archived: false,
    teams: [{ id: String(1 + (number % 3)), name: `Team ${1 + (number % 3)}`, primary: true }],
  };
}
