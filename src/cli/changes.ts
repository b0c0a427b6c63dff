import { Temporal } from 'temporal-polyfill';
import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import type { Instant } from '../domain/crm/time.ts';
import type { StoredPace } from '../domain/goals/pace.ts';
import { type Replay, replayChanges } from '../use-cases/goals/replay-changes.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { english } from '../words/english.ts';
import { goalTitle } from '../words/goals.ts';
import { changeJson, changeText } from './changes/change-report.ts';
import type { ChangesOptions } from './changes-command.ts';
import { onePortal } from './one-portal.ts';

/** What was asked cannot be told, and why. */
class ChangesRefused extends Error {
  override readonly name = 'ChangesRefused';
}

/** Prints what changed for a goal between two moments, line by line, and that the lines sum to the difference. */
export async function runChanges(options: ChangesOptions): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const store = await onePortal(database, options.portal);
    const timeZone = (await store.readSchema())?.portal.timeZone ?? 'UTC';
    const replay = await replayed(store, options, timeZone);
    const text = options.json
      ? `${JSON.stringify(changeJson(replay), null, 2)}\n`
      : changeText(replay, (at) => momentText(at, timeZone));
    process.stdout.write(text);
  } finally {
    await database.close();
  }
}

async function replayed(
  store: PortalStore,
  { goal: wanted, from, to }: ChangesOptions,
  timeZone: string,
): Promise<Replay> {
  const stored = theWanted(await store.storedPaces(), wanted);
  const moments = {
    from: instantOf(from, timeZone),
    to: to === undefined ? (stored?.pacedAt ?? Date.now()) : instantOf(to, timeZone),
  };
  if (moments.from >= moments.to) {
    throw new ChangesRefused(
      `--from must lie before --to: ${momentText(moments.from, timeZone)} does not lie before ${momentText(moments.to, timeZone)}.`,
    );
  }
  const goalId = stored?.pace.goal.id ?? wanted;
  const answer = await replayChanges(store, { goalId, ...moments });
  if ('known' in answer) throw new ChangesRefused(noSuchGoal(wanted, answer.known));
  return answer;
}

/** The goal of that id, or the only one of that name. */
function theWanted(paces: readonly StoredPace[], wanted: string): StoredPace | undefined {
  const named = paces.filter(({ pace }) => pace.goal.name === wanted);
  if (named.length > 1) {
    const ids = named.map(({ pace }) => pace.goal.id).join(', ');
    throw new ChangesRefused(
      `Several goals are called "${wanted}": say which by its id, one of ${ids}.`,
    );
  }
  return paces.find(({ pace }) => pace.goal.id === wanted) ?? named[0];
}

function noSuchGoal(wanted: string, known: readonly Replay['goal'][]): string {
  return known.length === 0
    ? `There is no goal "${wanted}", nor any other whose deals could be followed: sync first, so that goals are paced.`
    : [
        `There is no goal "${wanted}" whose deals could be followed. There are:`,
        ...known.map((goal) => `  ${goal.id}  ${goalTitle(goal, english)}`),
      ].join('\n');
}

/** A moment as ms since 1970; a day is its start in the portal's zone. */
function instantOf(text: string, timeZone: string): Instant {
  return text.includes('T')
    ? Date.parse(text)
    : Temporal.PlainDate.from(text).toZonedDateTime(timeZone).epochMilliseconds;
}

function momentText(at: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}
