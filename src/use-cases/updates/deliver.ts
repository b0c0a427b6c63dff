import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import { preferencesFor } from '../../domain/goals/updates/preferences.ts';
import { deliveries } from '../../words/en/runs.ts';
import type { Channel, Delivery, DeliveryOutcome } from '../ports/delivery.ts';
import type { OutboxStore, Settlement, TakenMessage } from '../ports/outbox-store.ts';
import type { KeptPreferences } from '../ports/update-store.ts';
import type { Budget } from '../slices/slice.ts';

/** What is older is no news any more, in ms. */
const STALE_MS = 2 * DAY_MS;

/** A process that takes longer over one message than this has died, in ms: a mail ends within half a minute. */
const DEAD_MS = 600_000;

/** The outbox, and the ways out of it. */
export interface Delivering {
  readonly store: OutboxStore;
  readonly delivery: Delivery;
  readonly preferences: KeptPreferences;
  readonly now: Instant;
  readonly budget: Budget;
}

/** What became of the messages of a slice. */
export interface Delivered {
  /** Whether nothing is left that could be sent now. */
  readonly done: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly degraded: readonly string[];
}

/**
 * Hands waiting messages over, one at a time: each is taken first and settled after, so that whatever happens in between, none
 * goes out twice. Stops a channel at the first fault that is not about the one message.
 */
export async function deliverMessages(delivering: Delivering): Promise<Delivered> {
  const { store, now } = delivering;
  const lost = await store.giveUpTaken(now - DEAD_MS, now);
  const closed = new Map((await store.closedChannels()).map((each) => [each.channel, each]));
  const degraded = lost === 0 ? [] : [deliveries.unsure(lost, deliveries.processEnded)];
  const counts: Record<string, number> = {};
  let done = true;
  for (const channel of ['email', 'crm'] as const) {
    const shut = closed.get(channel);
    const run = new ChannelRun(channel, delivering);
    if (shut === undefined) done = (await run.work()) && done;
    counts[deliveries.sent(channel)] = run.sent;
    degraded.push(...run.degraded());
    if (shut !== undefined && (await isWanted(channel, delivering)))
      degraded.push(deliveries.closed(channel, shut.message));
  }
  return { done, counts, degraded };
}

/** The messages of one channel. */
class ChannelRun {
  readonly #channel: Channel;
  readonly #delivering: Delivering;
  readonly #problems = new Map<string, { kind: 'refused' | 'unsure'; count: number }>();
  #stopped: string | null = null;
  sent = 0;

  constructor(channel: Channel, delivering: Delivering) {
    this.#channel = channel;
    this.#delivering = delivering;
  }

  /** Works until nothing waits, something stops the channel, or the budget is used; false: messages are left for the next slice. */
  async work(): Promise<boolean> {
    const { store, now, budget } = this.#delivering;
    while (this.#stopped === null) {
      const [message] = await store.takeMessages(this.#channel, 1, now);
      if (message === undefined) return true;
      await this.#handle(message);
      if (budget.expired()) return false;
    }
    return true;
  }

  degraded(): string[] {
    const problems = [...this.#problems].map(([why, { kind, count }]) =>
      kind === 'refused'
        ? deliveries.notDelivered(count, this.#channel, why)
        : deliveries.unsure(count, why),
    );
    return this.#stopped === null ? problems : [...problems, this.#stopped];
  }

  async #handle(message: TakenMessage): Promise<void> {
    const { store, now, preferences } = this.#delivering;
    const idle = whyNot(message, preferences, now);
    if (idle !== null) return settle(store, message, { state: 'withdrawn', problem: idle }, now);
    const outcome = await this.#send(message);
    if (outcome === null) {
      this.#stopped = deliveries.noWayOut[this.#channel];
      return settle(store, message, { state: 'waiting', problem: deliveries.noChannel }, now);
    }
    await settle(store, message, settlementOf(outcome), now);
    await this.#learn(outcome);
  }

  async #send(message: TakenMessage): Promise<DeliveryOutcome | null> {
    const { mail, crm } = this.#delivering.delivery;
    if (message.channel === 'email')
      return mail === null ? null : mail.send({ ...message.content, key: message.key });
    return crm === null ? null : crm.write(message.content);
  }

  async #learn(outcome: DeliveryOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'sent':
        this.sent += 1;
        return;
      case 'refused':
        this.#count('refused', outcome.why);
        return;
      case 'unsure':
        this.#count('unsure', outcome.why);
        this.#stopped = deliveries.waits(this.#channel);
        return;
      case 'later':
        if (outcome.forAll) this.#stopped = deliveries.waitsBecause(this.#channel, outcome.why);
        return;
      case 'closed': {
        const { store, now } = this.#delivering;
        await store.closeChannel({ channel: this.#channel, since: now, message: outcome.why });
        this.#stopped = deliveries.closed(this.#channel, outcome.why);
      }
    }
  }

  #count(kind: 'refused' | 'unsure', why: string): void {
    const { count = 0 } = this.#problems.get(why) ?? {};
    this.#problems.set(why, { kind, count: count + 1 });
  }
}

/** Why a message is not sent any more; null: it is. */
function whyNot(
  message: TakenMessage,
  { portal, own }: KeptPreferences,
  now: Instant,
): string | null {
  const wishes = preferencesFor(
    portal,
    message.userId === null ? undefined : own.get(message.userId),
  );
  const isOn = message.channel === 'email' ? wishes.email : wishes.crm === message.content.kind;
  if (!isOn) return deliveries.switchedOff;
  return now - message.madeAt > STALE_MS ? deliveries.stale : null;
}

async function isWanted(channel: Channel, { preferences }: Delivering): Promise<boolean> {
  const all = [
    preferences.portal,
    ...[...preferences.own.values()].map((own) => preferencesFor(preferences.portal, own)),
  ];
  return all.some(({ email, crm }) => (channel === 'email' ? email : crm !== 'off'));
}

function settlementOf(
  outcome: DeliveryOutcome,
): Pick<Settlement, 'state' | 'problem'> & { remoteId?: string | null } {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', problem: null, remoteId: outcome.remoteId };
    case 'refused':
    case 'unsure':
      return { state: outcome.kind, problem: outcome.why };
    case 'later':
    case 'closed':
      return { state: 'waiting', problem: outcome.why };
  }
}

function settle(
  store: OutboxStore,
  { key }: TakenMessage,
  settlement: Pick<Settlement, 'state' | 'problem'> & { readonly remoteId?: string | null },
  at: Instant,
): Promise<void> {
  return store.settleMessage(key, { remoteId: null, ...settlement, at });
}
