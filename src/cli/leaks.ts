import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import { ruledFindings } from '../domain/leads/leaks/leak-ruling.ts';
import { whyNotPossible } from '../use-cases/leads/act-on-learning.ts';
import type { LearningAct } from '../use-cases/ports/learning-acts-store.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { refusals } from '../words/en/learning.ts';
import { english } from '../words/english.ts';
import { say } from '../words/say.ts';
import type { LeaksCommand } from './leads-commands.ts';
import { leakLines } from './learn/learning-text.ts';
import { onePortal } from './one-portal.ts';

/** A ruling that cannot be made. */
export class RulingRefused extends Error {
  override readonly name = 'RulingRefused';
}

/** Lists what the latest leak check found and what was decided, or decides on a property. It counts when learning next runs. */
export async function leaks({ portalId, act }: LeaksCommand): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const store = await onePortal(database, portalId ?? undefined);
    if (act !== null) await rule(store, act);
    process.stdout.write(`${(await listed(store)).join('\n')}\n`);
    if (act !== null)
      process.stdout.write('It counts from the next learning on: pacekeeper learn\n');
  } finally {
    await database.close();
  }
}

async function rule(store: PortalStore, act: LearningAct): Promise<void> {
  const why = await whyNotPossible({ schema: () => store.readSchema() }, act);
  if (why !== null) throw new RulingRefused(say(refusals, why, english));
  await store.actOnLearning(act, { userId: null, key: null, at: Date.now() });
}

async function listed(store: PortalStore): Promise<readonly string[]> {
  const [report, rulings] = await Promise.all([store.latestLearning(), store.leakRulings()]);
  const found = (report?.leaks ?? []).flatMap(({ property, action, reasons }) =>
    action === null ? [] : [{ property, action, reasons }],
  );
  return leakLines(ruledFindings(found, rulings));
}
