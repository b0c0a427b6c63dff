import type { ContactListRow, DealListRow, ListPage } from '../contract/record-list.ts';
import type { Role } from '../domain/access/viewer.ts';
import type { ObjectType } from '../domain/crm/property.ts';
import type { PortalCounts } from '../use-cases/ports/summary-store.ts';
import type { ImportPage } from './import/import-page.ts';
import type { CardLocation, PageLocation } from './preview-options.ts';

/** What the server tells the browser: plain JSON, everything as it is to be read. */
export interface Page {
  readonly frame: PageFrame;
  readonly content: PageContent;
}

/** What stands around every page. */
export interface PageFrame {
  readonly portal: { readonly id: number; readonly name: string; readonly timeZone: string };
  /** The portal's present moment, ms since 1970. */
  readonly now: number;
  readonly viewers: readonly ViewerChoice[];
  /** `userId` of who is looking. */
  readonly viewer: string;
  /** The locale of who is looking, and those to choose from. */
  readonly locale: string;
  readonly locales: readonly string[];
  /** Path and query of this page, to come back to. */
  readonly here: string;
  /** Whether files can be imported here. */
  readonly offersImport: boolean;
}

/** Somebody to look as. */
export interface ViewerChoice {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}

export type PageContent =
  | HomePage
  | ContactsPage
  | DealsPage
  | RecordPage
  | AppPage
  | ImportPage
  | { readonly kind: 'not found'; readonly message: string }
  | { readonly kind: 'failed'; readonly reference: string };

export interface HomePage {
  readonly kind: 'home';
  readonly counts: PortalCounts;
  readonly notes: readonly string[];
  readonly bestContacts: ListPage<ContactListRow>;
  readonly behindDeals: readonly DealListRow[];
  /** Some of the values set aside; null for whoever may not see them all: `counts` says how many there are. */
  readonly rejected: readonly RejectedLine[] | null;
}

/** A list with its filters as they stand. */
interface ListState<Row> {
  readonly list: ListPage<Row>;
  readonly search: string;
  /** '' (all that the viewer may see), `nobody`, or an owner's id. */
  readonly owner: string;
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}
export type ContactsPage = { readonly kind: 'contacts' } & ListState<ContactListRow>;
export type DealsPage = { readonly kind: 'deals' } & ListState<DealListRow>;

/** A value that was set aside. */
export interface RejectedLine {
  /** Where the record is shown; null for a goal. */
  readonly path: string | null;
  readonly record: string;
  readonly label: string;
  readonly value: string;
  readonly reason: string;
}

/** A property as the left column shows it. */
export interface PropertyLine {
  readonly name: string;
  readonly label: string;
  /** Null: empty. */
  readonly value: string | null;
}

/** Another record that this one belongs with. */
export interface RelatedRecord {
  readonly path: string;
  readonly name: string;
  readonly detail: string | null;
}

/** A page of the app, as HubSpot shows it under its apps. */
export interface AppPage {
  readonly kind: 'app page';
  readonly place: CardPlace;
}

/** A card or page to host, and the context that HubSpot would give it. */
export interface CardPlace {
  readonly name: string;
  readonly title: string;
  readonly location: CardLocation | PageLocation;
  /** Address of the built script. */
  readonly script: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export interface RecordPage {
  readonly kind: 'record';
  readonly objectType: ObjectType;
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  readonly ownerName: string | null;
  readonly main: readonly PropertyLine[];
  readonly more: readonly PropertyLine[];
  readonly rejected: readonly RejectedLine[];
  readonly related: readonly RelatedRecord[];
  readonly cards: readonly CardPlace[];
  /** As the CRM holds them, for a card that asks. */
  readonly properties: Readonly<Record<string, string | null>>;
}
