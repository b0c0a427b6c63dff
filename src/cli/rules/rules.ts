import { writeFile } from 'node:fs/promises';
import { type Asking, runAsk } from '../../../functions/run-ask.ts';
import { splitTable } from '../../../functions/shared/split-table.ts';
import type { PropertyDefinition } from '../../domain/crm/property.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import { faultText } from '../../files/file-fault.ts';
import { readContent } from '../../files/read-table.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { exportConfiguration } from '../../use-cases/settings/export-configuration.ts';
import {
  type RulesFile,
  readPointsTable,
  readRulesFile,
} from '../../use-cases/settings/rules-file.ts';
import { backTestSlice, newBackTest } from '../../use-cases/settings/trials/back-test-slice.ts';
import {
  dryRunSlice,
  newDryRun,
  type TrialSlice,
} from '../../use-cases/settings/trials/dry-run-slice.ts';
import { cardsAgainstLive } from '../../use-cases/settings/trials/trial-cards.ts';
import { type Clock, unlimited } from '../../use-cases/slices/slice.ts';
import { ruleRefusals } from '../../words/en/rules.ts';
import { problemLine } from '../../words/en/scorecard-faults.ts';
import { trialRefusals } from '../../words/en/trials.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import { NothingChanged } from '../nothing-changed.ts';
import { asOperator, newKey } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { backTestLines, dryRunLines, fileLines, findingLines } from './rules-text.ts';

/** A file of rules that cannot be used, or nothing to use it on; the message says everything at once. */
export class RulesRefused extends Error {
  override readonly name = 'RulesRefused';
}

const NOT_SYNCED = 'This portal has not been synced yet: sync it first.';

/** The portal that rules are tried on. */
interface Portal {
  readonly store: PortalStore;
  readonly schema: PortalSchema;
  readonly clock: Clock;
}

/** Where rules are tried or kept, and when: the portal's time where it has its own (a day begins in UTC). */
interface Place extends AboutPortal {
  readonly now?: Instant | undefined;
}

/** A file of rules, and where they are tried or kept. */
interface RuleFile extends Place {
  readonly file: string;
}

/** Says what is wrong with the rules in a file, and what the linter finds on the portal's contacts. */
export const checkRules = (asked: RuleFile): Promise<void> =>
  withFile(asked, async (rules, portal) => findingLines((await dryRun(rules, portal)).findings));

/** Says who would change grade by the rules in a file. */
export const dryRunRules = (asked: RuleFile): Promise<void> =>
  withFile(asked, async (rules, portal) => dryRunLines(await dryRun(rules, portal)));

/** Says whether the rules in a file would have picked past customers better. */
export const backtestRules = (asked: RuleFile): Promise<void> => withFile(asked, backTested);

/** Makes the rules in a file the draft. */
export const importRuleFile = (asked: RuleFile): Promise<void> => withFile(asked, imported);

/** Writes the configuration of scoring into a file, or prints it. */
export const exportRules = ({
  file,
  ...place
}: Place & { readonly file?: string | undefined }): Promise<void> =>
  onSynced(place, async ({ store, schema, clock }) => {
    const actor = { byId: null, via: 'command line' } as const;
    const configuration = await exportConfiguration({ store, schema, actor, at: clock() });
    const text = JSON.stringify(configuration, null, 2);
    if (file === undefined) return [text];
    await writeFile(file, `${text}\n`);
    return [
      `Written to ${file}. It holds the rules, the draft, the settings, the roles, personas, goals, the calendar and the warnings.`,
    ];
  });

/** Prints what comes of work on a portal that has been synced. */
async function onSynced(
  { portal, now }: Place,
  work: (portal: Portal) => Promise<readonly string[]>,
): Promise<void> {
  const clock = now === undefined ? Date.now : () => now;
  const lines = await onPortal(portal, async (store) => {
    const schema = await store.readSchema();
    if (schema === null) throw new RulesRefused(NOT_SYNCED);
    return work({ store, schema, clock });
  });
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

async function withFile(
  { file, ...place }: RuleFile,
  work: (rules: Scorecard, portal: Portal) => Promise<readonly string[]>,
): Promise<void> {
  await onSynced(place, async (portal) => {
    const read = await rulesIn(file, portal.schema.definitions);
    const lines = fileLines(file, read);
    if (read.state === 'refused' || read.problems.some(({ effect }) => effect === 'refused'))
      throw new RulesRefused(lines.join('\n'));
    return [...lines, ...(await work(read.scorecard, portal))];
  });
}

async function rulesIn(
  file: string,
  definitions: readonly PropertyDefinition[],
): Promise<RulesFile> {
  const content = await readContent(file);
  switch (content.kind) {
    case 'refused':
      throw new RulesRefused(content.faults.map(faultText).join('\n'));
    case 'rows':
      return readPointsTable(() => content.rows, definitions);
    case 'text':
      return readRulesFile(content.text, definitions, splitTable);
  }
}

const imported = (scorecard: Scorecard, { store, clock }: Portal) =>
  saveDraft(scorecard, asOperator(store, clock));

/** Makes rules the draft, whatever draft there is; gives what to say of it, throws {@link NothingChanged}. */
export async function saveDraft(scorecard: Scorecard, asking: Asking): Promise<readonly string[]> {
  const { revision } = (await asking.tools.store.ruleBook()).draft;
  const answer = await runAsk(
    'changeRules',
    { key: newKey(), act: 'save draft', revision, scorecard, from: 'a file' },
    asking,
  );
  if (answer.state === 'done')
    return [
      `Saved as the draft (revision ${answer.revision}). Nothing is live yet: an admin publishes it on the settings page.`,
    ];
  throw new NothingChanged(whyNotSaved(answer));
}

function whyNotSaved(
  answer: Exclude<Awaited<ReturnType<typeof runAsk<'changeRules'>>>, { state: 'done' }>,
): readonly string[] {
  switch (answer.state) {
    case 'moved on':
      return ['Somebody saved the draft at the same moment. Look at it, and import again.'];
    case 'refused':
      return answer.problems.map((problem) => problemLine(problem, english));
    case 'not possible':
      return [say(ruleRefusals, answer.why, english)];
    case 'not synced':
      return [NOT_SYNCED];
    case 'not allowed':
      return [answer.whoCan];
  }
}

async function sliceFor(
  scorecard: Scorecard,
  { store, schema, clock }: Portal,
): Promise<TrialSlice> {
  const cards = await cardsAgainstLive(store, schema, scorecard);
  return { store, cards, budget: unlimited, clock, realTime: Date.now };
}

async function dryRun(scorecard: Scorecard, portal: Portal) {
  const { result } = await dryRunSlice(
    await sliceFor(scorecard, portal),
    await newDryRun(portal.store),
  );
  if (result === null) throw new RulesRefused('The dry run did not come to its end. Try again.');
  return result;
}

async function backTested(scorecard: Scorecard, portal: Portal): Promise<readonly string[]> {
  const begin = await newBackTest(portal.store, portal.clock());
  if ('say' in begin) throw new RulesRefused(say(trialRefusals, begin, english));
  const { result } = await backTestSlice(await sliceFor(scorecard, portal), begin);
  if (result === null) throw new RulesRefused('The back-test did not come to its end. Try again.');
  return backTestLines(result.shown);
}
