import { ruledFindings } from '../../domain/leads/leaks/leak-ruling.ts';
import { whyNotPossible } from '../../use-cases/leads/act-on-learning.ts';
import type { LearningAct } from '../../use-cases/ports/learning-acts-store.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { refusals } from '../../words/en/learning.ts';
import { english } from '../../words/english.ts';
import { say as sentence } from '../../words/say.ts';
import { leakLines } from '../learn/learning-text.ts';
import { type AboutPortal, onPortal } from '../portals.ts';

/** A ruling that cannot be made. */
export class RulingRefused extends Error {
  override readonly name = 'RulingRefused';
}

/** Prints what the latest leak check found and what was decided. */
export async function listLeaks({ portal }: AboutPortal): Promise<void> {
  say(await onPortal(portal, listed));
}

/** Decides on a property, and prints what holds then. It counts when learning next runs. */
export async function decideOnLeak({
  act,
  portal,
}: AboutPortal & { readonly act: LearningAct }): Promise<void> {
  const lines = await onPortal(portal, async (store) => {
    await rule(store, act);
    return listed(store);
  });
  say([
    ...lines,
    'It takes effect when Pacekeeper next learns. To learn now, run "pacekeeper learn".',
  ]);
}

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

async function rule(store: PortalStore, act: LearningAct): Promise<void> {
  const why = await whyNotPossible({ schema: () => store.readSchema() }, act);
  if (why !== null) throw new RulingRefused(sentence(refusals, why, english));
  await store.actOnLearning(act, { userId: null, key: null, at: Date.now() });
}

async function listed(store: PortalStore): Promise<readonly string[]> {
  const [report, rulings] = await Promise.all([store.latestLearning(), store.leakRulings()]);
  const found = (report?.leaks ?? []).flatMap(({ property, action, reasons }) =>
    action === null ? [] : [{ property, action, reasons }],
  );
  return leakLines(ruledFindings(found, rulings));
}
