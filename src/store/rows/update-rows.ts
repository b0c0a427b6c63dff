import { Decimal } from 'decimal.js';
import type { Instant } from '../../domain/crm/time.ts';
import type { EarlierStanding, SaidForecast, ToldAbout } from '../../domain/goals/updates/told.ts';
import type { MessageDraft } from '../../use-cases/ports/outbox-store.ts';
import type { MadeUpdate } from '../../use-cases/ports/update-store.ts';
import { type Codec, columnsOf, type Stored, tableOf } from '../engine/columns.ts';

/** A goal's standing as JSON: decimals as text, the goal's id beside it. */
interface StandingJson extends Omit<EarlierStanding, 'actual' | 'target'> {
  readonly goalId: string;
  readonly actual: string;
  readonly target: string;
}

const standings: Codec<ReadonlyMap<string, EarlierStanding>, readonly StandingJson[]> = {
  type: 'jsonb',
  to: (byGoal) =>
    [...byGoal].map(([goalId, { actual, target, ...rest }]) => {
      return { goalId, ...rest, actual: actual.toFixed(), target: target.toFixed() };
    }),
  from: (list) =>
    new Map(
      list.map(({ goalId, actual, target, ...rest }) => [
        goalId,
        { ...rest, actual: new Decimal(actual), target: new Decimal(target) },
      ]),
    ),
};

const memory = { subject: 'text', madeAt: 'bigint', standings } as const;

/** When updates were made, and how goals stood then. */
export const memoryRows = columnsOf<Pick<MadeUpdate, keyof typeof memory>>()(memory);

export type MemoryRow = Stored<typeof memoryRows>;

/** Updates and their rows. */
export const updateRows = tableOf<Omit<MadeUpdate, 'tell' | 'said' | 'messages'>>()(
  'pacekeeper.progress_update',
  ['subject', 'slot'],
  { ...memory, slot: 'text', content: 'jsonb' },
);

interface DatedFact extends ToldAbout {
  readonly subject: string;
  readonly toldAt: Instant;
}

/** What subjects were told for good. */
export const factRows = tableOf<DatedFact>()(
  'pacekeeper.told_fact',
  ['subject', 'goal_id', 'fact'],
  { subject: 'text', goalId: 'text', fact: 'text', toldAt: 'bigint' },
);

/** Forecasts that were told, by goal. */
export const saidRows = tableOf<SaidForecast & { readonly goalId: string }>()(
  'pacekeeper.said_forecast',
  ['goal_id'],
  {
    goalId: 'text',
    at: { column: 'said_at', type: 'bigint' },
    p50: 'double precision',
    p90: 'double precision',
  },
);

interface WaitingMessage {
  readonly key: string;
  readonly channel: MessageDraft['channel'];
  readonly userId: string | null;
  readonly content: MessageDraft['content'];
  readonly subject: string;
  readonly madeAt: Instant;
  readonly state: 'waiting';
  readonly tries: number;
}

/** Messages that nobody has taken yet. */
export const waitingRows = tableOf<WaitingMessage>()('pacekeeper.outgoing_message', ['key'], {
  key: 'text',
  channel: 'text',
  subject: 'text',
  userId: 'text',
  content: 'jsonb',
  madeAt: 'bigint',
  state: 'text',
  tries: 'integer',
});
