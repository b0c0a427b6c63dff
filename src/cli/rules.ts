import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { splitTable } from '../../functions/shared/split-table.ts';
import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import type { PropertyDefinition } from '../domain/crm/property.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import type { Scorecard } from '../domain/leads/scorecard/scorecard.ts';
import { faultText } from '../files/file-fault.ts';
import { readContent } from '../files/read-table.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { exportConfiguration } from '../use-cases/settings/export-configuration.ts';
import { importRules } from '../use-cases/settings/import-rules.ts';
import {
  type RulesFile,
  readPointsTable,
  readRulesFile,
} from '../use-cases/settings/rules-file.ts';
import { backTestSlice, newBackTest } from '../use-cases/settings/trials/back-test-slice.ts';
import {
  dryRunSlice,
  newDryRun,
  type TrialSlice,
} from '../use-cases/settings/trials/dry-run-slice.ts';
import { cardsAgainstLive } from '../use-cases/settings/trials/trial-cards.ts';
import { type Clock, unlimited } from '../use-cases/slices/slice.ts';
import { onePortal } from './one-portal.ts';
import { backTestLines, dryRunLines, fileLines, findingLines } from './rules/rules-text.ts';
import type { RulesCommand } from './rules-command.ts';

/** A file of rules that cannot be used, or nothing to use it on; the message says everything at once. */
export class RulesRefused extends Error {
  override readonly name = 'RulesRefused';
}

/** Looks rules in a file over, tries them on a synced portal, or moves them in and out. */
export async function runRules({ verb, file, portal, now }: RulesCommand): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const store = await onePortal(database, portal ?? undefined);
    const clock = now === null ? Date.now : () => now;
    const schema = await store.readSchema();
    if (schema === null)
      throw new RulesRefused('This portal has not been synced yet: sync it first.');
    const lines =
      verb === 'export'
        ? await exported({ store, schema, clock }, file)
        : await withFile(verb, file ?? '', { store, schema, clock });
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await database.close();
  }
}

/** The portal that rules are tried on. */
interface Portal {
  readonly store: PortalStore;
  readonly schema: PortalSchema;
  readonly clock: Clock;
}

async function exported(
  { store, schema, clock }: Portal,
  file: string | null,
): Promise<readonly string[]> {
  const actor = { byId: null, via: 'command line' } as const;
  const text = JSON.stringify(
    await exportConfiguration({ store, schema, actor, at: clock() }),
    null,
    2,
  );
  if (file === null) return [text];
  await writeFile(file, `${text}\n`);
  return [
    `Written to ${file}. It holds the rules, the draft, the settings, the roles, personas, goals, the calendar and the warnings.`,
  ];
}

async function withFile(
  verb: Exclude<RulesCommand['verb'], 'export'>,
  file: string,
  portal: Portal,
): Promise<readonly string[]> {
  const read = await rulesIn(file, portal.schema.definitions);
  const lines = fileLines(file, read);
  if (read.state === 'refused' || read.problems.some(({ effect }) => effect === 'refused'))
    throw new RulesRefused(lines.join('\n'));
  return [...lines, ...(await doWith(verb, read, portal))];
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

async function doWith(
  verb: Exclude<RulesCommand['verb'], 'export'>,
  { scorecard }: Extract<RulesFile, { state: 'read' }>,
  portal: Portal,
): Promise<readonly string[]> {
  if (verb === 'import') return imported(scorecard, portal);
  if (verb === 'backtest') return backTested(scorecard, portal);
  const result = await dryRun(scorecard, portal);
  return verb === 'check' ? findingLines(result.findings) : dryRunLines(result);
}

async function imported(
  scorecard: Scorecard,
  { store, schema, clock }: Portal,
): Promise<readonly string[]> {
  const said = await importRules(store, { scorecard, schema, key: randomUUID(), at: clock() });
  if (said.state === 'refused') throw new RulesRefused(said.why);
  return [
    `Saved as the draft (revision ${said.revision}). Nothing is live yet: an admin publishes it on the settings page.`,
  ];
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
  if (typeof begin === 'string') throw new RulesRefused(begin);
  const { result } = await backTestSlice(await sliceFor(scorecard, portal), begin);
  if (result === null) throw new RulesRefused('The back-test did not come to its end. Try again.');
  return backTestLines(result.shown);
}
