import type { Locale } from '../../src/words/locale.ts';

/** The part of HubSpot's context that cards and pages read: who looks, where, at which record. */
export interface CardContext {
  readonly location: string;
  /** The record; a page of the app stands on none. */
  readonly crm?: { readonly objectId: number | string };
  readonly user: { readonly id: number | string; readonly locale?: string };
  readonly portal: { readonly timezone: string };
  /** The language to speak, where it is not the user's: pages that have no other yet speak English. */
  readonly language?: Locale;
  /** Variables of the HubSpot profile that the project was uploaded with. */
  readonly variables?: Readonly<Record<string, string | number | bigint | boolean>>;
}

/** Looked at from a list, in passing: what matters at a glance and nothing to open. */
export function isGlance({ location }: Pick<CardContext, 'location'>): boolean {
  return location === 'crm.preview';
}

/** Only the record's middle column has room for tables; the sidebar is about 300 px wide. */
export function isWide({ location }: Pick<CardContext, 'location'>): boolean {
  return location === 'crm.record.tab';
}
