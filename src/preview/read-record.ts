import type { Contact } from '../domain/crm/contact.ts';
import type { Deal } from '../domain/crm/deal.ts';
import { stageOf } from '../domain/crm/pipeline.ts';
import type { ObjectType } from '../domain/crm/property.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import { cardPlaces } from './card-places.ts';
import type { DisplayStyle } from './display-value.ts';
import { moneyText } from './money-text.ts';
import type { RecordPage, RelatedRecord } from './page.ts';
import type { PreviewOptions, PreviewViewer } from './preview-options.ts';
import { propertyLines } from './property-lines.ts';
import { rejectedLine } from './rejected-line.ts';

/** More than a few related records say nothing at a glance. */
const MAX_RELATED = 8;

/** What a record page is made of besides the record. */
export interface RecordSurroundings {
  readonly viewer: PreviewViewer;
  readonly schema: PortalSchema;
  readonly style: DisplayStyle;
  readonly options: Pick<PreviewOptions, 'cards' | 'portal' | 'backend' | 'data'>;
}

/** A contact's page; null when there is no such contact. */
export async function readContactPage(
  id: string,
  around: RecordSurroundings,
): Promise<RecordPage | null> {
  const contact = await around.options.data.contact(id);
  if (contact === null) return null;
  const deals = await firstFew(contact.dealIds, (each) => around.options.data.deal(each));
  const detail = [contact.jobTitle, contact.company].filter((part) => part !== null).join(' · ');
  return recordPage('contact', contact, around, {
    name: contact.name ?? contact.email ?? `Contact ${contact.id}`,
    detail: detail === '' ? null : detail,
    related: deals.map((deal) => relatedDeal(deal, around)),
  });
}

/** A deal's page; null when there is no such deal. */
export async function readDealPage(
  id: string,
  around: RecordSurroundings,
): Promise<RecordPage | null> {
  const deal = await around.options.data.deal(id);
  if (deal === null) return null;
  const contacts = await firstFew(deal.contactIds, (each) => around.options.data.contact(each));
  return recordPage('deal', deal, around, {
    name: deal.name ?? `Deal ${deal.id}`,
    detail: relatedDeal(deal, around).detail,
    related: contacts.map((contact) => ({
      path: `/contacts/${contact.id}`,
      name: contact.name ?? contact.email ?? `Contact ${contact.id}`,
      detail: contact.jobTitle ?? contact.company,
    })),
  });
}

async function firstFew<R>(
  ids: readonly string[],
  read: (id: string) => Promise<R | null>,
): Promise<readonly R[]> {
  const found = await Promise.all(ids.slice(0, MAX_RELATED).map(read));
  return found.filter((each) => each !== null);
}

function relatedDeal(deal: Deal, { schema, style }: RecordSurroundings): RelatedRecord {
  const stage = stageOf(schema.pipelines, deal.pipelineId, deal.stageId)?.label;
  const amount = dealAmount(deal, style.locale);
  const detail = [amount, stage].filter((part) => part !== undefined).join(' · ');
  return {
    path: `/deals/${deal.id}`,
    name: deal.name ?? `Deal ${deal.id}`,
    detail: detail === '' ? null : detail,
  };
}

function dealAmount({ amount }: Deal, locale: string): string | undefined {
  if (amount === null) return undefined;
  return moneyText({ amount: amount.amount.toFixed(), currency: amount.currency }, locale);
}

function recordPage(
  objectType: ObjectType,
  record: Contact | Deal,
  { viewer, schema, style, options }: RecordSurroundings,
  shown: Pick<RecordPage, 'name' | 'detail' | 'related'>,
): RecordPage {
  return {
    kind: 'record',
    objectType,
    id: record.id,
    ...shown,
    ownerName: schema.owners.find(({ id }) => id === record.ownerId)?.name ?? null,
    ...propertyLines(objectType, record.properties, schema, style),
    rejected: record.rejected.map((each) =>
      rejectedLine({ ...each, objectType, objectId: record.id }, schema),
    ),
    cards: cardPlaces({ objectType, id: record.id }, viewer, options),
    properties: record.properties,
  };
}
