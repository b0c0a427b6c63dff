import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../domain/crm/time.ts';
import type { StoredPace } from '../../domain/goals/pace.ts';
import { type Replay, replayChanges } from '../../use-cases/goals/replay-changes.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { english } from '../../words/english.ts';
import { goalTitle } from '../../words/goals.ts';
import { instantOf } from '../line/values.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { changeJson, changeText } from './change-report.ts';

/** What was asked cannot be told, and why. */
class ChangesRefused extends Error {
  override readonly name = 'ChangesRefused';
}

/** Of which goal, and between which moments: days, or moments in ISO form. */
interface ChangesAsked extends AboutPortal {
  readonly goal: string;
  readonly from: string;
  /** Unless given, when goals were last paced. */
  readonly to?: string | undefined;
  readonly json: boolean;
}

/** Prints what changed for a goal between two moments, line by line, and that the lines sum to the difference. */
export async function showChanges(asked: ChangesAsked): Promise<void> {
  await onPortal(asked.portal, async (store) => {
    const timeZone = (await store.readSchema())?.portal.timeZone ?? 'UTC';
    const replay = await replayed(store, asked, timeZone);
    const text = asked.json
      ? `${JSON.stringify(changeJson(replay), null, 2)}\n`
      : changeText(replay, (at) => momentText(at, timeZone));
    process.stdout.write(text);
  });
}

async function replayed(
  store: PortalStore,
  { goal: wanted, from, to }: ChangesAsked,
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

function momentText(at: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}
