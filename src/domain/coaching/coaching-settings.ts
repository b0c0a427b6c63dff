import type { NoValues, ToldOf } from '../told/told.ts';
import { promptLibrary } from './prompts.ts';
import type { RuleInForce, Threshold, WarningRule } from './warning.ts';
import { contactWarnings } from './warnings/contact-warnings.ts';
import { dealWarnings } from './warnings/deal-warnings.ts';

/** How a portal wants one warning. */
export interface WarningSetting {
  readonly id: string;
  readonly on: boolean;
  /** In the threshold's unit; null: the usual one. */
  readonly limit: number | null;
}

/** What a portal wants otherwise than usual; what is not listed is as usual. */
export interface CoachingSettings {
  readonly warnings: readonly WarningSetting[];
  /** Ids of the prompts that are not to be shown. */
  readonly promptsOff: readonly string[];
}

/** Every warning on, with its usual threshold; every prompt on. */
export const usualCoaching: CoachingSettings = { warnings: [], promptsOff: [] };

/** What can be set of a warning: `threshold` null where it has none. */
interface Declared {
  readonly id: string;
  readonly threshold: Threshold | null;
}

const declared = (rule: { readonly id: string; readonly threshold?: Threshold }): Declared => ({
  id: rule.id,
  threshold: rule.threshold ?? null,
});

/** Every warning there is, by what it is about, in the order in which they are shown among equals. */
export const allWarnings: Readonly<Record<'contact' | 'deal', readonly Declared[]>> = {
  contact: contactWarnings.map(declared),
  deal: dealWarnings.map(declared),
};

/** The rules that are switched on, each with its threshold put in. A limit outside its bounds counts as not set. */
export function warningsInForce<Facts, Says extends object>(
  rules: readonly WarningRule<Facts, Says>[],
  { warnings }: CoachingSettings,
): readonly RuleInForce<Facts, Says>[] {
  const wanted = new Map(warnings.map((setting) => [setting.id, setting]));
  return rules
    .filter(({ id }) => wanted.get(id)?.on !== false)
    .map((rule) => withLimit(rule, wanted.get(rule.id)?.limit ?? null));
}

function withLimit<Facts, Says extends object>(
  rule: WarningRule<Facts, Says>,
  limit: number | null,
): RuleInForce<Facts, Says> {
  if (!('threshold' in rule)) return rule;
  const { threshold, judge, ...declaration } = rule;
  const inForce = limit !== null && isWithin(threshold, limit) ? limit : threshold.usual;
  return { ...declaration, judge: (facts, now) => judge(facts, now, inForce) };
}

function isWithin({ least, most }: Threshold, limit: number): boolean {
  return Number.isInteger(limit) && limit >= least && limit <= most;
}

/** Why something cannot be set. `warning` and `prompt`: ids. */
export type CoachingFaults = {
  readonly 'no such warning': { readonly warning: string };
  readonly 'no such prompt': { readonly prompt: string };
  readonly 'no threshold': { readonly warning: string };
  readonly 'limit out of bounds': {
    readonly warning: string;
    readonly limit: number;
    readonly least: number;
    readonly most: number;
  };
};

/** Something that cannot be set as asked. */
export interface CoachingProblem {
  /** Of a warning or prompt. */
  readonly id: string;
  readonly wrong: ToldOf<CoachingFaults>;
}

/** What is wrong with settings, everything at once. */
export function checkCoaching({
  warnings,
  promptsOff,
}: CoachingSettings): readonly CoachingProblem[] {
  const known = new Map(everyWarning.map((each) => [each.id, each]));
  const prompts = new Set(promptLibrary.map(({ id }) => id));
  return [
    ...warnings.flatMap((setting) => {
      const wrong = wrongWith(setting, known.get(setting.id));
      return wrong === null ? [] : [{ id: setting.id, wrong }];
    }),
    ...promptsOff
      .filter((id) => !prompts.has(id))
      .map((id) => ({ id, wrong: { say: 'no such prompt', with: { prompt: id } } as const })),
  ];
}

const everyWarning: readonly Declared[] = [...allWarnings.contact, ...allWarnings.deal];

function wrongWith(
  { id, limit }: WarningSetting,
  known: Declared | undefined,
): ToldOf<CoachingFaults> | null {
  if (known === undefined) return { say: 'no such warning', with: { warning: id } };
  const { threshold } = known;
  if (limit === null) return null;
  if (threshold === null) return { say: 'no threshold', with: { warning: id } };
  if (isWithin(threshold, limit)) return null;
  const { least, most } = threshold;
  return { say: 'limit out of bounds', with: { warning: id, limit, least, most } };
}

/** The same settings, each said once (the last one counts) and without what is as usual anyway. */
export function plainCoaching({ warnings, promptsOff }: CoachingSettings): CoachingSettings {
  const wanted = new Map(warnings.map((setting) => [setting.id, setting]));
  return {
    warnings: everyWarning.flatMap(({ id, threshold }) => {
      const { on = true, limit = null } = wanted.get(id) ?? {};
      const own = limit === threshold?.usual ? null : limit;
      return on && own === null ? [] : [{ id, on, limit: own }];
    }),
    promptsOff: promptLibrary.map(({ id }) => id).filter((id) => promptsOff.includes(id)),
  };
}

/** What is noted when settings change: how two states differ. `warning` and `prompt`: ids; limits: in the threshold's unit. */
export type CoachingChanges = {
  readonly 'warnings set': NoValues;
  readonly 'warning switched': { readonly warning: string; readonly on: boolean };
  readonly 'limit changed': {
    readonly warning: string;
    readonly from: number;
    readonly to: number;
  };
  readonly 'prompt switched': { readonly prompt: string; readonly on: boolean };
};

type Difference = ToldOf<CoachingChanges>;

/** What differs between two states of the settings; empty when nothing does. */
export function describeCoaching(
  before: CoachingSettings,
  after: CoachingSettings,
): readonly Difference[] {
  return [
    ...everyWarning.flatMap((warning) =>
      warningDifferences(warning.id, settingOf(before, warning), settingOf(after, warning)),
    ),
    ...promptLibrary.flatMap(({ id }): Difference[] => {
      const [wasOff, isOff] = [before, after].map(({ promptsOff }) => promptsOff.includes(id));
      return wasOff === isOff
        ? []
        : [{ say: 'prompt switched', with: { prompt: id, on: isOff !== true } }];
    }),
  ];
}

function settingOf({ warnings }: CoachingSettings, { id, threshold }: Declared) {
  const setting = warnings.find((each) => each.id === id);
  return { on: setting?.on ?? true, limit: threshold && (setting?.limit ?? threshold.usual) };
}

type Setting = ReturnType<typeof settingOf>;

function warningDifferences(warning: string, was: Setting, is: Setting): Difference[] {
  const differences: Difference[] = [];
  if (was.on !== is.on) differences.push({ say: 'warning switched', with: { warning, on: is.on } });
  if (was.limit !== null && is.limit !== null && was.limit !== is.limit)
    differences.push({ say: 'limit changed', with: { warning, from: was.limit, to: is.limit } });
  return differences;
}
