import { createRemoteRoot } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, type MessageEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import {
  actionNames,
  type CardPageApi,
  type CardStart,
  type FetchAnswer,
} from './card-protocol.ts';

/** The parts of a worker's global scope that are used here; the DOM library types a page's. */
interface WorkerScope extends MessageEndpoint {
  importScripts(url: string): void;
  addEventListener(type: string, listener: (event: MessageEvent) => void): void;
}

type RenderCard = (api: unknown) => React.ReactElement;

const scope = self as unknown as WorkerScope;
const page = createEndpoint<CardPageApi>(scope);
page.expose({ start });

/** Puts HubSpot's globals in place, loads the card (it reads them while it loads), then renders what it gave. */
async function start({ script, context, channel, clockShift }: CardStart): Promise<void> {
  retain(channel);
  const api = { context, actions: actions(), runServerlessFunction: noServerless };
  const given: RenderCard[] = [];
  Object.assign(
    self,
    hubspotGlobals(api, (render: RenderCard) => given.push(render)),
  );
  Object.assign(self, forbidden, { Date: shiftedDate(clockShift) });
  scope.importScripts(script);
  // Not before: a card may call `hubspot.extend` above the constants that it renders with.
  const [render] = given;
  if (render === undefined) throw new Error('It never called hubspot.extend.');
  const root = createRemoteRoot(channel);
  RemoteUI.createRoot(root).render(<Guard>{render(api)}</Guard>);
  await root.mount();
}

function hubspotGlobals(api: { context: unknown; actions: unknown }, extend: unknown) {
  return {
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    extend_V2: extend,
    hsFetch,
    serverless: noServerless,
    // HubSpot shows what a card logs in the browser's console.
    logger: console,
    hsWorkerAPI: {
      useExtensionContext: () => api.context,
      useExtensionActions: () => api.actions,
      useExtensionApi: () => api,
      fetchCrmProperties,
      fetchAssociations: notHosted('useAssociations'),
      fetchCrmSearch: notHosted('useCrmSearch'),
      formatCrmProperties: notHosted('formatCrmProperties'),
      fetchHubSpotApi: notHosted('fetchHubSpotApi'),
    },
  };
}

/** As in HubSpot, a card has no network of its own. */
const forbidden = Object.fromEntries(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => [
    name,
    function nativeHttp() {
      throw new Error(`A card has no ${name}; HubSpot gives it hubspot.fetch.`);
    },
  ]),
);

/** The clock that a card reads: what it calls "two hours ago" must be so by the portal's time. */
function shiftedDate(shift: number): DateConstructor {
  const RealDate = Date;
  const now = () => RealDate.now() + shift;
  return new Proxy(RealDate, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

interface HubspotFetchOptions {
  readonly method?: string;
  readonly timeout?: number;
  readonly body?: Record<string, unknown>;
  readonly headers?: Headers | Record<string, string>;
}

async function hsFetch(url: string | URL, options: HubspotFetchOptions = {}): Promise<Response> {
  const { method, timeout, body, headers } = options;
  const authorization = onlyAuthorization(headers);
  const request = { url: String(url), method, timeout, body, authorization };
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  const answer: FetchAnswer = await page.call.fetch({
    url: request.url,
    ...Object.fromEntries(given),
  });
  const empty = answer.status === 204 || answer.status === 304;
  return new Response(empty ? null : answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.contentType },
  });
}

function onlyAuthorization(headers: HubspotFetchOptions['headers']): string | undefined {
  const given = [...new Headers(headers).entries()];
  if (given.some(([name]) => name !== 'authorization'))
    throw new Error("hubspot.fetch passes on one header only: 'Authorization'.");
  return given[0]?.[1];
}

async function noServerless(): Promise<never> {
  throw new Error('The preview runs no app functions; it hosts the cards that call the service.');
}

async function fetchCrmProperties(names: readonly string[]): Promise<Response> {
  const data = await page.call.properties(names);
  return { json: async () => ({ data }) } as unknown as Response;
}

function notHosted(name: string) {
  return async () => {
    throw new Error(`The preview does not answer ${name} yet.`);
  };
}

function actions() {
  const act =
    (name: string) =>
    (...args: unknown[]) =>
      page.call.act(name, args);
  return Object.fromEntries(actionNames.map((name) => [name, act(name)]));
}

/** A card that throws while rendering says so on the page instead of leaving a blank. */
class Guard extends React.Component<{ children: React.ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error) {
    void page.call.failed(error.message);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
