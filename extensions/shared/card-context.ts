import type { Variables } from './question.ts';

/** The part of HubSpot's context that the cards read: who looks, where, at which record. */
export interface CardContext {
  readonly location: string;
  readonly crm: { readonly objectId: number | string };
  readonly user: { readonly locale?: string };
  readonly portal: { readonly timezone: string };
  readonly variables?: Variables;
}

/** Only the record's middle column has room for tables; the sidebar is about 300 px wide. */
export function isWide({ location }: CardContext): boolean {
  return location === 'crm.record.tab';
}
