import type { PlainSetting } from '../settings/declaration.ts';
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
export interface PortalWarnings {
  readonly warnings: readonly WarningSetting[];
  /** Ids of the prompts that are not to be shown. */
  readonly promptsOff: readonly string[];
}

/** Every warning on, with its usual threshold; every prompt on. */
export const usualWarnings: PortalWarnings = { warnings: [], promptsOff: [] };

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
  { warnings }: PortalWarnings,
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
export type WarningFaults = {
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

/** Something that cannot be set as asked. `field`: the id of a warning or prompt. */
export interface WarningProblem {
  readonly field: string;
  readonly wrong: ToldOf<WarningFaults>;
}

/** What is wrong with settings, everything at once. */
export function checkWarnings({ warnings, promptsOff }: PortalWarnings): readonly WarningProblem[] {
  const known = new Map(everyWarning.map((each) => [each.id, each]));
  const prompts = new Set(promptLibrary.map(({ id }) => id));
  return [
    ...warnings.flatMap((setting) => {
      const wrong = wrongWith(setting, known.get(setting.id));
      return wrong === null ? [] : [{ field: setting.id, wrong }];
    }),
    ...promptsOff
      .filter((id) => !prompts.has(id))
      .map((id) => ({
        field: id,
        wrong: { say: 'no such prompt', with: { prompt: id } } as const,
      })),
  ];
}

const everyWarning: readonly Declared[] = [...allWarnings.contact, ...allWarnings.deal];

function wrongWith(
  { id, limit }: WarningSetting,
  known: Declared | undefined,
): ToldOf<WarningFaults> | null {
  if (known === undefined) return { say: 'no such warning', with: { warning: id } };
  const { threshold } = known;
  if (limit === null) return null;
  if (threshold === null) return { say: 'no threshold', with: { warning: id } };
  if (isWithin(threshold, limit)) return null;
  const { least, most } = threshold;
  return { say: 'limit out of bounds', with: { warning: id, limit, least, most } };
}

/** The same settings, each said once (the last one counts) and without what is as usual anyway. */
export function tidyWarnings({ warnings, promptsOff }: PortalWarnings): PortalWarnings {
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
export type WarningChanges = {
  readonly 'warnings set': NoValues;
  readonly 'warning switched': { readonly warning: string; readonly on: boolean };
  readonly 'limit changed': {
    readonly warning: string;
    readonly from: number;
    readonly to: number;
  };
  readonly 'prompt switched': { readonly prompt: string; readonly on: boolean };
};

type Difference = ToldOf<WarningChanges>;

/** What differs between two states of the settings; empty when nothing does. */
export function describeWarnings(
  before: PortalWarnings,
  after: PortalWarnings,
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

function settingOf({ warnings }: PortalWarnings, { id, threshold }: Declared) {
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

/** Warnings and prompts; what is not named is as usual from then on. */
export const warningsSetting: PlainSetting<PortalWarnings> = {
  usual: () => usualWarnings,
  act: { say: 'warnings set', with: {} } satisfies Difference,
  settle(_before, wanted) {
    const faults = checkWarnings(wanted);
    return faults.length === 0
      ? { kind: 'settled', to: tidyWarnings(wanted) }
      : { kind: 'refused', faults };
  },
  differences: describeWarnings,
};
