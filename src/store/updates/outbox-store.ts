import type { Channel, CrmEntryDraft, Mail } from '../../use-cases/ports/delivery.ts';
import type {
  ClosedChannel,
  OutboxStore,
  TakenMessage,
} from '../../use-cases/ports/outbox-store.ts';
import type { Tenant } from '../engine/tenant.ts';

interface MessageRow {
  readonly key: string;
  readonly channel: Channel;
  readonly user_id: string | null;
  readonly content: Omit<Mail, 'key'> | CrmEntryDraft;
  readonly made_at: number;
}

/** Messages on their way out, and the channels that are closed to them. */
export function outboxStore(tenant: Tenant): OutboxStore {
  return { ...outgoingMessages(tenant), ...closedChannels(tenant) };
}

type Channels = Pick<OutboxStore, 'closedChannels' | 'closeChannel'>;

function outgoingMessages(tenant: Tenant): Omit<OutboxStore, keyof Channels> {
  return {
    // SKIP LOCKED: a process that takes at the same moment gets the next ones, instead of waiting to get none. MATERIALIZED: as a
    // plain subquery the choice may be made more than once, and then takes more than `limit`.
    takeMessages: (channel, limit, at) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<MessageRow>(
          `WITH next AS MATERIALIZED (
             SELECT portal_id, key FROM pacekeeper.outgoing_message WHERE state = 'waiting' AND channel = $1
               AND (taken_at IS NULL OR taken_at < $3)
             ORDER BY made_at, key LIMIT $2 FOR UPDATE SKIP LOCKED)
           UPDATE pacekeeper.outgoing_message AS message SET state = 'taken', taken_at = $3, tries = tries + 1
           FROM next WHERE message.portal_id = next.portal_id AND message.key = next.key
           RETURNING message.key, channel, user_id, content, made_at`,
          [channel, limit, at],
        );
        return rows.sort(byAge).map(messageFrom);
      }),
    settleMessage: (key, { state, problem, remoteId, at }) =>
      tenant.inTransaction(async (query) => {
        await query(
          `UPDATE pacekeeper.outgoing_message
           SET state = $2, problem = $3, remote_id = $4, settled_at = CASE WHEN $2 = 'waiting' THEN NULL ELSE $5::bigint END,
             content = CASE WHEN $2 = 'waiting' THEN content END
           WHERE key = $1 AND state = 'taken'`,
          [key, state, problem, remoteId, at],
        );
      }),
    giveUpTaken: (before, at) =>
      tenant.inTransaction(async (query) => {
        const given = await query(
          `UPDATE pacekeeper.outgoing_message
           SET state = 'unsure', problem = 'the process ended while it was sent', settled_at = $2, content = NULL
           WHERE state = 'taken' AND taken_at < $1 RETURNING key`,
          [before, at],
        );
        return given.length;
      }),
    messageCounts: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ state: string; count: number }>(
          'SELECT state, count(*)::integer AS count FROM pacekeeper.outgoing_message GROUP BY state',
        );
        return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
      }),
  };
}

function closedChannels(tenant: Tenant): Channels {
  return {
    closedChannels: () =>
      tenant.inTransaction((query) =>
        query<ClosedChannel>(
          'SELECT channel, since, message FROM pacekeeper.closed_channel ORDER BY channel',
        ),
      ),
    closeChannel: ({ channel, since, message }) =>
      tenant.inTransaction(async (query) => {
        await query(
          `INSERT INTO pacekeeper.closed_channel (channel, since, message) VALUES ($1, $2, $3)
           ON CONFLICT (portal_id, channel) DO NOTHING`,
          [channel, since, message],
        );
      }),
  };
}

function byAge(one: MessageRow, other: MessageRow): number {
  return one.made_at - other.made_at || (one.key < other.key ? -1 : 1);
}

/** A channel's content was written with it, by keepUpdates alone. */
function messageFrom({ key, channel, user_id, content, made_at }: MessageRow): TakenMessage {
  return { key, channel, userId: user_id, content, madeAt: made_at } as TakenMessage;
}
