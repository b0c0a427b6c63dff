import { runAsk } from '../../../functions/run-ask.ts';
import type { FieldsOf } from '../../contract/asks.ts';
import { ruledFindings } from '../../domain/leads/leaks/leak-ruling.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { refusals } from '../../words/en/learning.ts';
import { english } from '../../words/english.ts';
import { say as sentence } from '../../words/say.ts';
import { leakLines } from '../learn/learning-text.ts';
import { asOperator, newKey } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';

/** What is decided of a property. */
export type Decision = Exclude<FieldsOf<'actOnLearning'>, { readonly act: 'learn now' }>;

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
  decision,
  portal,
}: AboutPortal & { readonly decision: Decision }): Promise<void> {
  const lines = await onPortal(portal, async (store) => {
    await decide(store, decision);
    return listed(store);
  });
  say([
    ...lines,
    'It takes effect when Pacekeeper next learns. To learn now, run "pacekeeper learn".',
  ]);
}

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

async function decide(store: PortalStore, decision: Decision): Promise<void> {
  const answer = await runAsk('actOnLearning', { key: newKey(), ...decision }, asOperator(store));
  if (answer.state === 'refused') throw new RulingRefused(sentence(refusals, answer.why, english));
}

async function listed(store: PortalStore): Promise<readonly string[]> {
  const [report, rulings] = await Promise.all([store.latestLearning(), store.leakRulings()]);
  const found = (report?.leaks ?? []).flatMap(({ property, action, reasons }) =>
    action === null ? [] : [{ property, action, reasons }],
  );
  return leakLines(ruledFindings(found, rulings));
}
