import { learnInThread } from '../../composition/learn-in-thread.ts';
import type { Settings } from '../../composition/settings.ts';
import type { LearningActMessage } from '../../domain/leads/leaks/leak-ruling.ts';
import { learnScorecard } from '../../use-cases/leads/learn-scorecard.ts';
import { rulesInForce } from '../../use-cases/leads/rules-in-force.ts';
import { scoreLeads } from '../../use-cases/leads/score-leads.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { operatorEntry } from '../../use-cases/settings/operator.ts';
import { unlimited } from '../../use-cases/slices/slice.ts';
import { type AboutPortal, onPortals } from '../portals.ts';
import { learningText } from './learning-text.ts';

/** Learns again from the past leads of one portal or of all in this database, scores all leads by what came of it, and prints the report. */
export async function learn({ portal }: AboutPortal): Promise<void> {
  await onPortals(portal, async (stores, settings) => {
    for (const store of stores) process.stdout.write(await learnFor(store, settings));
  });
}

async function learnFor(store: PortalStore, settings: Settings): Promise<string> {
  const common = { store, clock: Date.now, budget: unlimited };
  const rules = await rulesInForce(store, Date.now());
  await learnScorecard({
    ...common,
    rules: rules.ladder[0].scorecard,
    learnFromLeads: learnInThread,
    shadowDays: settings.PACEKEEPER_SHADOW_DAYS,
  });
  const { counts } = await scoreLeads({ ...common, rules });
  const act: LearningActMessage = { say: 'learned again', with: {} };
  await store.addAuditEntry(operatorEntry('rules', act, [], Date.now()));
  const report = await store.latestLearning();
  const text = report === null ? 'There is nothing to learn from yet.\n' : learningText(report);
  return `Portal ${store.portalId}\n${text}\n${counts['scored'] ?? 0} leads scored.\n`;
}
