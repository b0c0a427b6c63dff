import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world.ts';
import { Activities, type Activity, type ActivityType } from './activities.ts';
import { admitCall, type CallGate, type RawRequest, urlOf } from './answer-call.ts';
import type { PortalState } from './call.ts';
import { CallMeter } from './call-meter.ts';
import { contentOf, type PortalContent } from './content.ts';
import { type FaultPlan, faultPlan } from './faults.ts';
import { Ledger, type LedgerReport } from './ledger.ts';
import { type PortalEditor, portalEditor } from './portal-editor.ts';
import { sendReply } from './send-reply.ts';
import { servedProperties } from './served-properties.ts';
import { type PortalSettings, usualSettings } from './settings.ts';

/** How a portal opens. */
export interface PortalOptions extends Partial<PortalSettings> {
  /** 0 (unless told): any free port. Always on loopback. */
  readonly port?: number;
  /** The one bearer token that is let in; random unless told. */
  readonly token?: string;
  /** The portal's time in ms since 1970; unless told, it starts at the world's `now` and runs on. */
  readonly clock?: () => number;
}

/** A HubSpot-shaped portal on loopback. */
export interface Portal extends PortalEditor {
  /** For the client's `basePath`; without a slash at the end. */
  readonly url: string;
  readonly portalId: number;
  readonly token: string;
  readonly faults: FaultPlan;
  /** The portal's time. */
  now(): number;
  ledger(): LedgerReport;
  /** The tasks or notes that were written, the oldest first. */
  activities(type: ActivityType): readonly Activity[];
  /** Changes how the portal behaves from the next call on. */
  configure(change: Partial<PortalSettings>): void;
  /** Closes every connection; hanging calls end without an answer. */
  close(): Promise<void>;
}

/** Where a portal in another process tells what it was asked: JSON of {@link LedgerReport}; no token, never counted. */
export const ledgerPath = '/sandbox/ledger';

/** Room for long property lists: Node's 16 KiB would answer 431 before the portal can say 414. */
const largestHead = 65_536;

/** Opens a portal over a world. Throws `UnservableWorld` on one that HubSpot could not have. */
export async function openPortal(
  source: World | PortalContent,
  options: PortalOptions = {},
): Promise<Portal> {
  const content = 'recordSets' in source ? source : contentOf(source);
  const { port = 0, token = randomUUID(), clock = clockFrom(content.now), ...given } = options;
  let settings: PortalSettings = { ...usualSettings, ...given };
  const state = stateOf(content, clock, () => settings);
  const gate: CallGate = { token, meter: new CallMeter(content.timeZone), ledger: new Ledger() };
  const faults = faultPlan();
  const server = createServer({ maxHeaderSize: largestHead }, (request, response) => {
    serve(request, response, gate, faults, state).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  return {
    url: await listen(server, port),
    portalId: content.portalId,
    token,
    faults,
    now: clock,
    ledger: () => gate.ledger.report(),
    activities: (type) => state.activities.all(type),
    configure: (change) => {
      settings = { ...settings, ...change };
    },
    ...portalEditor(state),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function stateOf(
  content: PortalContent,
  now: () => number,
  settings: () => PortalSettings,
): PortalState {
  const { contacts, companies, deals, goal_targets } = content.properties;
  return {
    content,
    properties: {
      contacts: servedProperties('contacts', contacts),
      companies: servedProperties('companies', companies),
      deals: servedProperties('deals', deals),
      goal_targets: servedProperties('goal_targets', goal_targets),
    },
    activities: new Activities(),
    settings,
    now,
  };
}

/** Listens on loopback; returns the URL. */
async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The portal has no port.');
  return `http://127.0.0.1:${address.port}`;
}

function clockFrom(start: number): () => number {
  const opened = performance.now();
  return () => start + Math.floor(performance.now() - opened);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  gate: CallGate,
  faults: FaultPlan,
  state: PortalState,
): Promise<void> {
  const raw = await rawRequest(request);
  if (raw.address === ledgerPath) {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(gate.ledger.report()));
    return;
  }
  const admitted = admitCall(raw, gate, state);
  const fault = faults.strike(`${raw.method} ${raw.address}`);
  if (fault !== null) gate.ledger.struck();
  const { latencyMs } = state.settings();
  if (latencyMs > 0) await sleep(latencyMs);
  const status = sendReply(response, admitted.answer(), fault, urlOf(raw.address));
  if (status !== null) gate.ledger.answered(status);
}

async function rawRequest(request: IncomingMessage): Promise<RawRequest> {
  return {
    method: request.method ?? 'GET',
    address: request.url ?? '/',
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'],
    body: await text(request),
  };
}
