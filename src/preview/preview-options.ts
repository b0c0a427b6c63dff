import type { Logger } from 'pino';
import type { Role } from '../domain/access/viewer.ts';
import type { ObjectType } from '../domain/crm/property.ts';
import type { Clock } from '../use-cases/slices/slice.ts';
import type { ImportDesk } from './import/import-desk.ts';
import type { PreviewData } from './preview-data.ts';

/** Where HubSpot places a card: a record page's middle column or the narrow one on the right, or the panel beside a list. */
export type CardLocation = 'crm.record.tab' | 'crm.record.sidebar' | 'crm.preview';

/** A card as HubSpot's bundler made it. */
export interface BuiltCard {
  /** Unique among the cards; letters, digits, `-` and `_`: it is part of an address. */
  readonly name: string;
  /** What people read above it. */
  readonly title: string;
  readonly objectType: ObjectType;
  readonly locations: readonly CardLocation[];
  /** Absolute path of the built script. Read once, when the preview starts. */
  readonly file: string;
}

/** Where a page of the app stands: among HubSpot's pages, or in the app's settings. */
export type PageLocation = 'pages' | 'settings';

/** A page of the app as HubSpot's bundler made it. */
export interface BuiltPage {
  readonly location: PageLocation;
  /** Unique among cards and pages; letters, digits, `-` and `_`. */
  readonly name: string;
  /** Absolute path of the built script. */
  readonly file: string;
}

/** Somebody that the preview can look through the eyes of. */
export interface PreviewViewer {
  readonly userId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  /** The owner they are in the CRM; null when they own nothing. */
  readonly ownerId: string | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** BCP 47; default `en-US`. */
  readonly locale?: string;
}

/** The service that cards ask, and what a request to it is signed with. */
export interface PreviewBackend {
  /** Scheme and host, e.g. `http://127.0.0.1:3000`; the same text that the service takes for its public URL. */
  readonly url: string;
  readonly clientSecret: string;
  readonly appId: string;
}

/** The portal whose records are shown. */
export interface PreviewPortal {
  readonly id: number;
  readonly name?: string;
  readonly timeZone: string;
  readonly homeCurrency: string;
}

/** Everything the preview needs. */
export interface PreviewOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: '127.0.0.1';
  readonly cards: readonly BuiltCard[];
  /** The app's pages: shown at /home and /settings. Default: none. */
  readonly pages?: readonly BuiltPage[];
  readonly backend: PreviewBackend;
  readonly portal: PreviewPortal;
  readonly data: PreviewData;
  /** Who can look; the first one does until somebody switches. At least one. */
  readonly viewers: readonly PreviewViewer[];
  /** What time it is in the portal: an import may have set it to the past. Default: now. */
  readonly clock?: Clock;
  /** Where files are imported; null or not given: a real portal is shown, and files have no place beside it. */
  readonly desk?: ImportDesk | null;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** A running preview. */
export interface Preview {
  /** Where to point a browser, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The preview does not start; the message says why and what to do. */
export class PreviewRefused extends Error {
  override readonly name = 'PreviewRefused';
}
