import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type GoalPacingCard,
  goalPacingCardSchema,
} from '../../../src/contract/goal-pacing-card.ts';
import {
  type LeadQualityCard,
  leadQualityCardSchema,
} from '../../../src/contract/lead-quality-card.ts';
import { mayRead } from '../../../src/domain/access/may-read.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import {
  attack,
  contacts,
  deals,
  gradeOf,
  owners,
  paceOf,
  pointsOf,
  viewers,
} from './sample-portal.ts';

export const clientSecret = 'a-secret-of-nobody';
export const appId = '31337';

/** A request that reached the service, after its signature was found good or not. */
export interface Received {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  readonly genuine: boolean;
  readonly headers: IncomingMessage['headers'];
}

/** Answers a request by hand; returning false leaves it to the cards. */
export type Answer = (request: Received, response: ServerResponse) => boolean;

/** A service on loopback that checks v3 signatures by its own reckoning and answers the two cards. */
export async function startFakeService(answer: Answer = () => false) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const seen = { ...readRequest(request, body, url()), headers: request.headers };
    received.push(seen);
    if (answer(seen, response)) return;
    const card = seen.genuine ? cardFor(new URL(seen.target, url())) : null;
    response.writeHead(seen.genuine ? (card === null ? 404 : 200) : 401, {
      'content-type': 'application/json',
    });
    response.end(
      JSON.stringify(card ?? { error: { code: 'refused', message: 'No.', reference: '1' } }),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url(),
    received,
    close: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The twelve escapes that HubSpot decodes before it signs. */
const decodable = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

function readRequest(request: IncomingMessage, body: string, base: string) {
  const { method = '', url: target = '', headers } = request;
  const uri = (base + target).replaceAll(decodable, (each) => decodeURIComponent(each));
  const mac = createHmac('sha256', clientSecret)
    .update(method + uri + body + String(headers['x-hubspot-request-timestamp']))
    .digest('base64');
  return { method, target, body, genuine: mac === headers['x-hubspot-signature-v3'] };
}

function cardFor(url: URL): LeadQualityCard | GoalPacingCard | null {
  const viewer = viewers.find(({ userId }) => userId === url.searchParams.get('userId'));
  if (viewer === undefined) return null;
  const who = { ...viewer, teamIds: viewer.teams.map(({ id }) => id) };
  const contact = contacts.find(({ id }) => id === url.searchParams.get('contactId'));
  if (contact !== undefined && url.pathname === '/v1/cards/lead-quality')
    return mayRead(who, { kind: 'contact', ownerId: contact.ownerId }, owners)
      ? leadQualityCardSchema.parse(leadQuality(contact))
      : { state: 'not allowed' };
  const deal = deals.find(({ id }) => id === url.searchParams.get('dealId'));
  if (deal !== undefined && url.pathname === '/v1/cards/goal-pacing')
    return mayRead(who, { kind: 'deal', ownerId: deal.ownerId }, owners)
      ? goalPacingCardSchema.parse(goalPacing(deal))
      : { state: 'not allowed' };
  return null;
}

/** What the service says about a contact; its lines sum to its points. */
export function leadQuality(contact: (typeof contacts)[number]): LeadQualityCard {
  const points = pointsOf(contact);
  if (points === null) return { state: 'not scored', contactId: contact.id };
  const attacked = contact.name === attack;
  const line = (
    id: string,
    group: 'fit' | 'engagement' | 'data quality',
    reason: string,
    n: number,
  ) => {
    const said = asWritten(attacked ? attack : reason);
    return { kind: 'term' as const, id, group, reason: said, points: n, rules: [said] };
  };
  return {
    state: 'scored',
    contactId: contact.id,
    name: contact.name,
    grade: gradeOf(points),
    chance: null,
    whyNoChance: null,
    sinceLastWeek: null,
    whatIf: { nextGrade: null, missing: [] },
    caveats: [],
    handOver: {
      state: 'not handed over',
      acts: [],
      reasons: [],
      receivers: [],
      receiver: null,
      history: [],
      disagreement: null,
    },
    score: { points, min: -40, max: 110 },
    lines: [
      line('pricing', 'engagement', 'Visited the pricing page twice', 34),
      line('seniority', 'fit', 'Decides: VP Operations', 25),
      line('source', 'fit', 'Came by referral', points - 34 - 25 + 12),
      line('free-mail', 'data quality', 'Free e-mail address', -12),
    ],
    degraded: [],
    rejected: [...contact.rejected],
    signals: {
      warnings: [
        {
          id: 'contact-hot-waits',
          severity: 'high',
          evidence: attacked
            ? asWritten(attack)
            : { say: 'best lead waits', with: { grade: 'A', hours: 9 * 24 } },
          action: { say: 'call and agree on the next talk', with: {} },
        },
        {
          id: 'contact-free-mail',
          severity: 'medium',
          evidence: { say: 'private address', with: { company: 'Ardengate', domain: 'gmail.com' } },
          action: { say: 'ask for the work address', with: { company: 'Ardengate' } },
        },
      ],
      moreWarnings: 1,
      prompt: {
        id: 'claim-with-context',
        skill: 'sales technique',
      },
    },
    scorecardVersion: 'default-1',
    scorecardOrigin: null,
    scoredAt: '2025-11-19T13:30:00.000Z',
  };
}

/** What the service says about a deal. */
export function goalPacing(deal: (typeof deals)[number]): GoalPacingCard {
  const pace = paceOf(deal);
  const attacked = deal.name === attack;
  const euros = (value: string) => ({ value, currency: 'EUR' });
  return {
    state: 'shown',
    deal: {
      id: deal.id,
      name: deal.name,
      amount: deal.amount && {
        amount: deal.amount.amount.toString(),
        currency: deal.amount.currency,
      },
      stage: attacked ? attack : deal.stageId,
      outcome: deal.outcome,
      rejected: [],
    },
    goal:
      pace === null
        ? { kind: 'none', reason: 'no goal' }
        : {
            kind: 'paced',
            goal: {
              id: '1',
              name: 'Q4 revenue',
              whose: {
                say: 'named',
                with: { name: owners.find(({ id }) => id === deal.ownerId)?.name ?? '' },
              },
              metric: { say: 'revenue', with: {} },
              origin: 'hubspot',
              period: {
                start: '2025-09-30T22:00:00.000Z',
                end: '2025-12-31T23:00:00.000Z',
                label: { say: 'quarter', with: { quarter: 4, year: 2025 } },
              },
              smart: { letters: [], targets: null },
            },
            pace: {
              target: euros('300000'),
              actual: euros((164_000 * pace).toFixed(2)),
              expected: euros('164000'),
              pace,
              attainment: (164_000 * pace) / 300_000,
              verdict: pace < 0.99 ? 'behind' : pace > 1.01 ? 'ahead' : 'on pace',
              workingDays: { gone: 36, left: 30, total: 66 },
              runRateNeeded: euros(((300_000 - 164_000 * pace) / 30).toFixed(2)),
              runRateUsual: euros('4100'),
              dealsCounted: 9,
              leftOut: [
                { reason: { say: 'no rate', with: { currency: 'USD', to: 'EUR' } }, count: 1 },
              ],
              arithmetic: { target: [], actual: [], expected: [] },
              rollUp: null,
              pacedAt: '2025-11-19T13:30:00.000Z',
            },
            forecast: null,
            effect: null,
          },
    sinceMonday: null,
    signals: {
      warnings: [
        {
          id: 'deal-stuck-in-stage',
          severity: 'high',
          evidence: {
            say: 'slower than won deals',
            with: {
              stage: attacked ? attack : 'Proposal sent',
              days: 23,
              wonWithin: 15,
              passages: 48,
            },
          },
          action: { say: 'ask what comes first', with: {} },
        },
      ],
      moreWarnings: 0,
      prompt: {
        id: 'the-only-thing-left',
        skill: 'objection handling',
      },
    },
  };
}
