import type { RemoteChannel } from '@remote-ui/core';

/** What the page asks of a card's worker, over @remote-ui/rpc. */
export interface CardWorkerApi {
  /** Loads the built card and renders it into `channel`. */
  start(card: CardStart): Promise<void>;
}

/** What a worker needs to run a card. */
export interface CardStart {
  readonly script: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly channel: RemoteChannel;
  /** How far the portal's clock is from this machine's, in ms: an import may have set it to the past. */
  readonly clockShift: number;
}

/** What a card's worker asks of the page. */
export interface CardPageApi {
  /** The card's `hubspot.fetch`. */
  fetch(request: FetchRequest): Promise<FetchAnswer>;
  /** One of HubSpot's actions, by name. */
  act(name: string, args: readonly unknown[]): Promise<unknown>;
  /** The record's properties as the CRM holds them; null for one that is empty or not there. */
  properties(names: readonly string[]): Promise<Readonly<Record<string, string | null>>>;
  /** The card stopped. */
  failed(message: string): void;
}

/** A card's request as it crosses to the page and on to the preview's server. */
export interface FetchRequest {
  readonly url: string;
  readonly method?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly timeout?: number;
  readonly authorization?: string;
}

export interface FetchAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The actions that HubSpot offers a card on a record page. */
export const actionNames = [
  'addAlert',
  'reloadPage',
  'copyTextToClipboard',
  'closeOverlay',
  'navigateToPage',
  'openIframeModal',
  'fetchCrmObjectProperties',
  'refreshObjectProperties',
  'onCrmPropertiesUpdate',
] as const;
export type ActionName = (typeof actionNames)[number];
