import { readScorecard } from '../../contract/read-scorecard.ts';
import {
  type ConfigurationFile,
  configurationFileSchema,
  hubspotScoreSchema,
  type ReadRulesFileAnswer,
} from '../../contract/settings/rules-file.ts';
import type { PropertyDefinition } from '../../domain/crm/property.ts';
import { importHubSpotScore } from '../../domain/leads/import/hubspot-score.ts';
import type { ImportedRules } from '../../domain/leads/import/imported.ts';
import {
  importPointsTable,
  PointsTableRefused,
  type TableRow,
} from '../../domain/leads/import/points-table.ts';
import { checkScorecard } from '../../domain/leads/scorecard/check-scorecard.ts';
import type { ScorecardFault } from '../../domain/leads/scorecard/scorecard-fault.ts';
import type { ScorecardProblem } from '../../domain/leads/scorecard/scorecard-problem.ts';
import { problemView } from './read-rules-page.ts';

/** What a file of rules says, with the configuration that it is, if it is one; or why it cannot be read. */
export type RulesFile =
  | (Omit<Extract<ReadRulesFileAnswer, { state: 'read' }>, 'others'> & {
      readonly configuration: ConfigurationFile | null;
    })
  | Extract<ReadRulesFileAnswer, { state: 'refused' }>;

/** Problems beyond these help nobody. */
const MOST_PROBLEMS = 100;

/** Splits a CSV text into rows, each with the line that it begins on, from 1; throws when it is none. */
export type SplitTable = (text: string) => readonly TableRow[];

/**
 * Reads a file of rules by what it holds: our configuration, a scorecard, a score of HubSpot's, or a table of points. Nothing
 * is saved, and every part that is not taken over is told.
 */
export function readRulesFile(
  text: string,
  definitions: readonly PropertyDefinition[],
  splitTable: SplitTable,
): RulesFile {
  const json = jsonIn(text);
  if (json === undefined) return readPointsTable(() => splitTable(text), definitions);
  if (typeof json === 'object' && json !== null && 'pacekeeper' in json)
    return configurationFile(json, definitions);
  if (typeof json === 'object' && json !== null && 'groupConfigs' in json)
    return hubspotFile(json, definitions);
  const read = readScorecard(json);
  if (read.scorecard === null) return refused(read.problems);
  return readFile('scorecard', { scorecard: read.scorecard, told: [] }, definitions);
}

/** What the text is as JSON; undefined when it is none. */
function jsonIn(text: string): unknown {
  const start = text.trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readFile(
  kind: Extract<RulesFile, { state: 'read' }>['kind'],
  { scorecard, told }: ImportedRules,
  definitions: readonly PropertyDefinition[],
  configuration: ConfigurationFile | null = null,
): RulesFile {
  return {
    state: 'read',
    kind,
    scorecard: { ...scorecard, version: 'draft' },
    problems: checkScorecard(scorecard, definitions).map(problemView),
    told: [...told],
    settings: configuration?.settings ?? null,
    roles: configuration?.roles ?? [],
    configuration,
  };
}

function configurationFile(json: object, definitions: readonly PropertyDefinition[]): RulesFile {
  const format = 'format' in json ? json.format : null;
  if (format !== 1 && format !== 2)
    return refused([
      problemAt('format', {
        say: 'another format',
        with: { format: JSON.stringify(format) },
      }),
    ]);
  const faults = [...cardFaults(json, 'rules'), ...cardFaults(json, 'draft')];
  if (faults.length > 0) return refused(faults);
  const parsed = configurationFileSchema.safeParse(json);
  if (!parsed.success) return refused(issuesOf(parsed.error.issues));
  const { rules, draft } = parsed.data;
  const told = notTakenOver(parsed.data);
  return readFile('configuration', { scorecard: draft ?? rules, told }, definitions, parsed.data);
}

/** What is wrong with a scorecard in a configuration, told from within it. */
function cardFaults(json: object, part: 'rules' | 'draft'): readonly ScorecardProblem[] {
  const card = Object.entries(json).find(([name]) => name === part)?.[1] ?? null;
  const { problems } = card === null ? { problems: null } : readScorecard(card);
  return (problems ?? []).map((each) => ({
    ...each,
    place: `${part}, ${each.place}`,
    path: [part, ...each.path],
  }));
}

function notTakenOver({ draft, roles }: ConfigurationFile): ImportedRules['told'] {
  const notes: readonly (readonly [
    part: 'rules' | 'settings' | 'roles',
    why: 'draft taken instead' | 'settings are set by hand' | 'roles are given by hand',
  ])[] = [
    ...(draft === null ? [] : [['rules', 'draft taken instead'] as const]),
    ['settings', 'settings are set by hand'],
    ...(roles.length === 0 ? [] : [['roles', 'roles are given by hand'] as const]),
  ];
  return notes.map(([part, why]) => ({
    part: { say: part, with: {} },
    why: { say: why, with: {} },
  }));
}

function hubspotFile(json: object, definitions: readonly PropertyDefinition[]): RulesFile {
  const parsed = hubspotScoreSchema.safeParse(json);
  if (!parsed.success) return refused(issuesOf(parsed.error.issues));
  return readFile('HubSpot score', importHubSpotScore(parsed.data), definitions);
}

/** Reads a table of points. `rows` may throw a {@link PointsTableRefused}. */
export function readPointsTable(
  rows: () => readonly TableRow[],
  definitions: readonly PropertyDefinition[],
): RulesFile {
  try {
    return readFile('points table', importPointsTable(rows(), definitions), definitions);
  } catch (error) {
    if (error instanceof PointsTableRefused) return refused([problemAt('the table', error.fault)]);
    throw error;
  }
}

function problemAt(place: string, fault: ScorecardFault): ScorecardProblem {
  return { place, path: [], fault, effect: 'refused' };
}

function issuesOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): readonly ScorecardProblem[] {
  return issues.slice(0, MOST_PROBLEMS).map(({ path, message }) =>
    problemAt(path.map(String).join('.') || 'the file', {
      say: 'another form',
      with: { message },
    }),
  );
}

function refused(problems: readonly ScorecardProblem[]): RulesFile {
  return { state: 'refused', problems: problems.map(problemView) };
}
