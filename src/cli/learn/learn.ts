import { learnScorecard } from '../../../functions/learn-scorecard.ts';
import { runAsk } from '../../../functions/run-ask.ts';
import { scoreLeads } from '../../../functions/score-leads.ts';
import { storeTools } from '../../composition/portal-tools.ts';
import type { Settings } from '../../composition/settings.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { unlimited } from '../../use-cases/slices/slice.ts';
import { asOperator, newKey } from '../operator.ts';
import { type AboutPortal, onPortals } from '../portals.ts';
import { learningText } from './learning-text.ts';

/** Learns again from the past leads of one portal or of all in this database, scores all leads by what came of it, and prints the report. */
export async function learn({ portal }: AboutPortal): Promise<void> {
  await onPortals(portal, async (stores, settings) => {
    for (const store of stores) process.stdout.write(await learnFor(store, settings));
  });
}

/** Learning that is asked for here is not left to the next run. */
async function learnFor(store: PortalStore, settings: Settings): Promise<string> {
  const tools = storeTools(store, Date.now, settings.PACEKEEPER_SHADOW_DAYS);
  const slice = { budget: unlimited };
  let scored = 0;
  const workNow = async () => {
    await learnScorecard(tools, slice);
    scored = (await scoreLeads(tools, slice)).counts['scored'] ?? 0;
  };
  const asking = asOperator(store, Date.now, workNow);
  await runAsk('actOnLearning', { key: newKey(), act: 'learn now' }, asking);
  const report = await store.latestLearning();
  const text = report === null ? 'There is nothing to learn from yet.\n' : learningText(report);
  return `Portal ${store.portalId}\n${text}\n${scored} leads scored.\n`;
}
