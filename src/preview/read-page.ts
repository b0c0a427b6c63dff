import type { ContactListRow, ListPage } from '../contract/record-list.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import { pagePlace } from './card-places.ts';
import { importView } from './import/import-view.ts';
import type { HomePage, PageContent } from './page.ts';
import type { PreviewContactQuery } from './preview-data.ts';
import type { PageLocation, PreviewOptions, PreviewViewer } from './preview-options.ts';
import { type ListAddress, ownersFor, readList } from './read-list.ts';
import { type RecordSurroundings, readContactPage, readDealPage } from './read-record.ts';
import { rejectedLine } from './rejected-line.ts';

/** How many leads and deals the first page shows of each. */
const FEW = 5;

/** A page of the preview, by what its address names. */
export type Asked =
  | { readonly kind: 'home' }
  | { readonly kind: 'app page'; readonly location: PageLocation }
  | { readonly kind: 'contacts' | 'deals'; readonly address: ListAddress }
  | { readonly kind: 'contact' | 'deal'; readonly id: string };

type ReadOptions = Pick<PreviewOptions, 'cards' | 'pages' | 'portal' | 'backend' | 'data'>;

/** Reads what is on a page for somebody. */
export async function readPage(
  asked: Asked,
  viewer: PreviewViewer,
  options: ReadOptions,
): Promise<PageContent> {
  const schema = await options.data.schema();
  if (schema === null)
    return notFound(
      'Nothing has been synced yet. The pages fill up once the first sync has begun.',
    );
  switch (asked.kind) {
    case 'home':
      return readHome(viewer, schema, options);
    case 'app page':
      return readAppPage(asked.location, viewer, options);
    case 'contacts':
      return { kind: 'contacts', ...(await contactList(asked.address, viewer, schema, options)) };
    case 'deals':
      return { kind: 'deals', ...(await dealList(asked.address, viewer, schema, options)) };
    case 'contact':
    case 'deal':
      return readRecord(asked, { viewer, schema, style: styleOf(viewer, options), options });
  }
}

/** The page on which files are imported. */
export async function readImport({ desk }: Pick<PreviewOptions, 'desk'>): Promise<PageContent> {
  if (desk == null) {
    return {
      kind: 'import',
      offered: false,
      why: 'Your HubSpot portal is shown here, and files have no place beside it. Stop Pacekeeper and start it with "npm start", without --portal, to import files.',
    };
  }
  return { kind: 'import', offered: true, ...importView(await desk.state(), desk.progress()) };
}

/** The page for an address that leads nowhere. */
export function notFound(message: string): PageContent {
  return { kind: 'not found', message };
}

function readAppPage(
  location: PageLocation,
  viewer: PreviewViewer,
  options: ReadOptions,
): PageContent {
  const place = pagePlace(location, viewer, options);
  return place === null
    ? notFound('This page of the app was not built.')
    : { kind: 'app page', place };
}

function styleOf(viewer: PreviewViewer, { portal }: ReadOptions) {
  return { locale: viewer.locale ?? 'en-US', timeZone: portal.timeZone };
}

async function readRecord(
  { kind, id }: { kind: 'contact' | 'deal'; id: string },
  around: RecordSurroundings,
): Promise<PageContent> {
  const read = kind === 'contact' ? readContactPage : readDealPage;
  return (
    (await read(id, around)) ?? notFound(`There is no ${kind} ${id} among the synced records.`)
  );
}

function contactList(
  address: ListAddress,
  viewer: PreviewViewer,
  schema: PortalSchema,
  { data }: ReadOptions,
) {
  const readable = ownersFor(viewer, 'contact', schema.owners);
  return readList(address, readable, schema.owners, (query) => contactRows(query, schema, data));
}

/** Contacts with their source in the words that the portal has for it. */
async function contactRows(
  query: PreviewContactQuery,
  schema: PortalSchema,
  data: PreviewOptions['data'],
): Promise<ListPage<ContactListRow>> {
  const { rows, total } = await data.contacts(query);
  const choices =
    schema.definitions.find(
      ({ objectType, name }) => objectType === 'contact' && name === 'hs_analytics_source',
    )?.options ?? [];
  const wordsFor = (source: string | null) =>
    choices.find(({ value }) => value === source)?.label ?? source;
  return { rows: rows.map((row) => ({ ...row, source: wordsFor(row.source) })), total };
}

function dealList(
  address: ListAddress,
  viewer: PreviewViewer,
  { owners }: PortalSchema,
  { data }: ReadOptions,
) {
  const readable = ownersFor(viewer, 'deal', owners);
  return readList(address, readable, owners, (query) => data.deals(query));
}

async function readHome(
  viewer: PreviewViewer,
  schema: PortalSchema,
  { data }: ReadOptions,
): Promise<HomePage> {
  const contactOwners = ownersFor(viewer, 'contact', schema.owners);
  const dealOwners = ownersFor(viewer, 'deal', schema.owners);
  const best = {
    search: null,
    offset: 0,
    limit: FEW,
    ownerIds: contactOwners,
    leadsOnly: true,
  };
  const [summary, bestContacts, behindDeals] = await Promise.all([
    data.summary(),
    contactRows(best, schema, data),
    data.dealsBehind({ ownerIds: dealOwners, limit: FEW }),
  ]);
  const rejected = summary.rejected.map((row) => rejectedLine(row, schema));
  return {
    kind: 'home',
    counts: summary.counts,
    notes: summary.notes,
    bestContacts,
    behindDeals,
    // They stand on records of all owners, so only whoever may read every record sees them.
    rejected: viewer.role === 'admin' ? rejected : null,
  };
}
