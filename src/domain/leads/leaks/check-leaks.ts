import { rocAuc } from '../../statistics/ranking.ts';
import { binFeature } from '../fitting/bin-feature.ts';
import { binRows } from '../fitting/binned-feature.ts';
import { featuresOf } from '../fitting/features-of.ts';
import type { LabelledLeads, LeadColumn, LeadTable } from '../fitting/lead-table.ts';
import { readFeature } from '../fitting/read-feature.ts';
import type { LeakFinding, LeakReason } from './leak-finding.ts';
import { type CertainLevel, certainLevels, singleFeatureAuc } from './level-rates.ts';
import { tellingWord } from './telling-names.ts';

/** What only history knows. */
export interface LeakHistory {
  /** By property, the share of rows (0 to 1) whose value was written after the outcome. */
  readonly writtenAfterOutcome: ReadonlyMap<string, number>;
  /**
   * Values are dated by recorded changes: what the rows hold was known at the time, so neither a name nor a gap that is
   * shared raises a question.
   */
  readonly dated: boolean;
}

/** One property alone ranks so well only when it holds the outcome. */
const TOO_GOOD = 0.85;

/** Share of rows in levels that all but decide: from the first on a question, from the second on left out. */
const CERTAIN_SHARE = { ask: 0.03, leaveOut: 0.25 } as const;

/** Whether a value is there at all should not tell this much. */
const MISSING_TELLS = 0.6;

/** Properties are compared for gaps in the same rows when at least this share is missing. */
const GAPS_FROM = 0.05;

/** Share of rows written after the outcome at which a property is left out. */
const WRITTEN_AFTER = 0.2;

/** Few rows make any level look certain. */
const FINENESS = { ranges: 32, levels: 200, leastRows: 20 } as const;

/**
 * Properties that look too good to be true, before anything is learned from them. Statistics find the outcome written
 * down; a value that is merely measured too late shows in its history alone.
 */
export function checkLeaks(
  leads: LabelledLeads,
  history: LeakHistory | null = null,
): readonly LeakFinding[] {
  const shared = sharedGaps(leads.table);
  return leads.table.columns.flatMap((column): LeakFinding[] => {
    const property = column.definition.name;
    const alone = aloneOf(column, leads);
    const red = [...strongSigns(alone), ...lateWrites(property, history)];
    const undated = history?.dated === true ? [] : undatedSigns(column, shared);
    const ask = [...weakSigns(column, leads.labels, alone), ...undated];
    if (red.length > 0) return [{ property, action: 'left out', reasons: [...red, ...ask] }];
    return ask.length === 0 ? [] : [{ property, action: 'asked about', reasons: ask }];
  });
}

/** What one property alone says of the outcome. */
interface Alone {
  /** Held-out area under the ROC curve. */
  readonly auc: number;
  readonly certain: readonly CertainLevel[];
  /** Share of rows in levels that all but decide. */
  readonly certainShare: number;
}

function aloneOf(column: LeadColumn, { table, labels }: LabelledLeads): Alone {
  const [feature] = featuresOf(column.definition);
  if (feature === undefined) return { auc: 0.5, certain: [], certainShare: 0 };
  const read = readFeature(feature, table);
  const binned = binFeature(read, FINENESS);
  const bins = binRows(binned, read);
  const certain = certainLevels(binned, bins, labels);
  return {
    auc: singleFeatureAuc(bins, binned.bins.length, labels),
    certain,
    certainShare: certain.reduce((sum, { rows }) => sum + rows, 0) / labels.length,
  };
}

function strongSigns({ auc, certainShare, certain }: Alone): readonly LeakReason[] {
  return [
    ...(auc >= TOO_GOOD ? [{ say: 'ranks alone', with: { auc } } as const] : []),
    ...(certainShare >= CERTAIN_SHARE.leaveOut ? [allButDecides(certain, certainShare)] : []),
  ];
}

function allButDecides(certain: readonly CertainLevel[], share: number): LeakReason {
  const [largest] = certain.toSorted((a, b) => b.rows - a.rows);
  const { reason: example = null, rate = 0, rows: leads = 0 } = largest ?? {};
  return { say: 'all but decides', with: { share, example, rate, leads } };
}

function weakSigns(
  column: LeadColumn,
  labels: Uint8Array,
  { certainShare, certain }: Alone,
): readonly LeakReason[] {
  const asked = certainShare >= CERTAIN_SHARE.ask && certainShare < CERTAIN_SHARE.leaveOut;
  return [
    ...(asked ? [allButDecides(certain, certainShare)] : []),
    ...gapSign(gapAuc(column, labels)),
  ];
}

/** Signs of a value that may have been filled in later than the rows say. */
function undatedSigns(
  { definition }: LeadColumn,
  sharedGaps: ReadonlyMap<string, readonly LeakReason[]>,
): readonly LeakReason[] {
  return [...nameSign(definition), ...(sharedGaps.get(definition.name) ?? [])];
}

function gapSign(byPresence: number): readonly LeakReason[] {
  const strength = Math.max(byPresence, 1 - byPresence);
  if (!(strength >= MISSING_TELLS)) return [];
  return [{ say: 'filled in by outcome', with: { converted: byPresence >= 0.5, auc: strength } }];
}

function nameSign({ name, label }: LeadColumn['definition']): readonly LeakReason[] {
  const word = tellingWord(name) ?? tellingWord(label);
  return word === null ? [] : [{ say: 'telling name', with: { word } }];
}

/** How well the mere presence of a value ranks leads. */
function gapAuc({ texts, codes }: LeadColumn, labels: Uint8Array): number {
  const probabilities = Float64Array.from(codes, (code) => (isGap(texts[code]) ? 0 : 1));
  return rocAuc({ probabilities, labels });
}

function isGap(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

function lateWrites(property: string, history: LeakHistory | null): readonly LeakReason[] {
  const share = history?.writtenAfterOutcome.get(property) ?? 0;
  if (share < WRITTEN_AFTER) return [];
  return [{ say: 'written afterwards', with: { share } }];
}

/** Properties that are missing in exactly the same rows as another: filled in together, often in one late step. */
function sharedGaps({ columns, rows }: LeadTable): ReadonlyMap<string, readonly LeakReason[]> {
  const byPattern = new Map<string, string[]>();
  for (const { definition, texts, codes } of columns) {
    const pattern = gapPattern(texts, codes);
    if (pattern.missing < GAPS_FROM * rows || pattern.missing === rows) continue;
    byPattern.set(pattern.key, [...(byPattern.get(pattern.key) ?? []), definition.name]);
  }
  const together = [...byPattern.values()].filter((names) => names.length > 1);
  return new Map(
    together.flatMap((names) =>
      names.map((name) => {
        const others = names.filter((other) => other !== name);
        return [name, [{ say: 'missing together', with: { others } }]] as const;
      }),
    ),
  );
}

/** Which rows lack a value: two hashes over their places, and how many they are. */
function gapPattern(
  texts: readonly (string | null)[],
  codes: Uint32Array,
): { readonly key: string; readonly missing: number } {
  const gapCodes = texts.map(isGap);
  let [low, high, missing] = [1, 2, 0];
  codes.forEach((code, row) => {
    if (gapCodes[code] !== true) return;
    missing += 1;
    low = Math.imul(low ^ row, 0x9e3779b1);
    high = Math.imul(high + row, 0x85ebca6b) ^ (high >>> 15);
  });
  return { key: `${low}/${high}/${missing}`, missing };
}
