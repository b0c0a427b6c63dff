import { openPortalTools } from '../src/composition/open-portal-tools.ts';
import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { WorkStep } from '../src/composition/work.ts';
import { type AskName, functionNameOf } from '../src/contract/asks.ts';
import type { Viewer } from '../src/domain/access/viewer.ts';
import { budgetOf } from '../src/use-cases/slices/slice.ts';
import { answeredByFunctions, askTable } from './asks.ts';
import { buildLeadsPage } from './build-leads-page.ts';
import { forecastGoals } from './forecast-goals.ts';
import { learnScorecard } from './learn-scorecard.ts';
import { noteChanges } from './note-changes.ts';
import { paceGoals } from './pace-goals.ts';
import { answerAsk } from './run-ask.ts';
import { scoreLeads } from './score-leads.ts';
import { sendUpdates } from './send-updates.ts';
import { leftToNextRun } from './shared/request-work.ts';
import { syncRecords } from './sync-records.ts';
import { workOnTrials } from './try-rules.ts';

/** What HubSpot hands to an app function; secrets arrive as environment variables. */
export interface FunctionCall {
  readonly parameters?: Readonly<Record<string, unknown>>;
}
/** An app function as HubSpot calls it. */
export type AppFunction = (call: FunctionCall) => Promise<object>;

/** Gives the tools of the portal that the function belongs to. */
export type OpenTools = () => Promise<PortalTools>;

/** HubSpot stops a function after 15 s; a slice ends itself before, with time to commit. */
const SLICE_MS = 10_000;

/** A unit of work as an app function: one slice a call; `done: false` asks the caller to call again. */
export function workFunction(step: WorkStep, open: OpenTools = openPortalTools): AppFunction {
  return async () => {
    const tools = await open();
    return step(tools, { budget: budgetOf(SLICE_MS, Date.now) });
  };
}

/** A question or an act as an app function. */
export function askFunction(name: AskName, open: OpenTools = openPortalTools): AppFunction {
  return async ({ parameters = {} }) => {
    const { userId = '', ...own } = parameters;
    const asked = askTable[name].asked.parse(own);
    const tools = await open();
    const viewer = claimed(await tools.resolveViewer(String(userId)));
    return answerAsk(name, asked, { tools, viewer, requestWork: leftToNextRun });
  };
}

/**
 * HubSpot does not say who calls a function, so the user id is the card's own claim: whoever it names is treated as a rep
 * (docs/decisions/0006).
 */
function claimed(viewer: Viewer): Viewer {
  return { ...viewer, role: 'rep', isClaimed: true };
}

/** Every app function of the private profile, by its name in HubSpot: the units of work, and what cards ask. */
export const appFunctions: Readonly<Record<string, AppFunction>> = {
  'sync-records': workFunction(syncRecords),
  'learn-scorecard': workFunction(learnScorecard),
  'score-leads': workFunction(scoreLeads),
  'pace-goals': workFunction(paceGoals),
  'forecast-goals': workFunction(forecastGoals),
  'note-changes': workFunction(noteChanges),
  'build-leads-page': workFunction(buildLeadsPage),
  'send-updates': workFunction(sendUpdates),
  'try-rules': workFunction(workOnTrials),
  ...Object.fromEntries(
    answeredByFunctions.map((name) => [functionNameOf(name), askFunction(name)]),
  ),
};
