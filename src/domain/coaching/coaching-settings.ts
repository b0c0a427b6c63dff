import { promptLibrary } from './prompts.ts';
import type { AdjustableRule, RuleInForce, Threshold, WarningRule } from './warning.ts';
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

type Declared = Pick<WarningRule<never>, 'id' | 'titles' | 'why'> & {
  readonly threshold: Threshold | null;
};

const declared = <Facts>(rule: WarningRule<Facts>): Declared => ({
  id: rule.id,
  titles: rule.titles,
  why: rule.why,
  threshold: thresholdOf(rule),
});

/** Every warning there is, by what it is about, in the order in which they are shown among equals. */
export const allWarnings: Readonly<Record<'contact' | 'deal', readonly Declared[]>> = {
  contact: contactWarnings.map(declared),
  deal: dealWarnings.map(declared),
};

function thresholdOf<Facts>(rule: WarningRule<Facts>): Threshold | null {
  return isAdjustable(rule) ? rule.threshold : null;
}

function isAdjustable<Facts>(rule: WarningRule<Facts>): rule is AdjustableRule<Facts> {
  return 'threshold' in rule;
}

/** The rules that are switched on, each with its threshold put in. A limit outside its bounds counts as not set. */
export function warningsInForce<Facts>(
  rules: readonly WarningRule<Facts>[],
  { warnings }: CoachingSettings,
): readonly RuleInForce<Facts>[] {
  const wanted = new Map(warnings.map((setting) => [setting.id, setting]));
  return rules
    .filter(({ id }) => wanted.get(id)?.on !== false)
    .map((rule) => withLimit(rule, wanted.get(rule.id)?.limit ?? null));
}

function withLimit<Facts>(rule: WarningRule<Facts>, limit: number | null): RuleInForce<Facts> {
  if (!isAdjustable(rule)) return rule;
  const { threshold, judge, ...declaration } = rule;
  const inForce = limit !== null && isWithin(threshold, limit) ? limit : threshold.usual;
  return { ...declaration, judge: (facts, now) => judge(facts, now, inForce) };
}

function isWithin({ least, most }: Threshold, limit: number): boolean {
  return Number.isInteger(limit) && limit >= least && limit <= most;
}

/** Something that cannot be set as asked. */
export interface CoachingProblem {
  /** Of a warning or prompt. */
  readonly id: string;
  readonly wrong: string;
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
      .map((id) => ({ id, wrong: `There is no prompt "${id}". Load the page again.` })),
  ];
}

const everyWarning: readonly Declared[] = [...allWarnings.contact, ...allWarnings.deal];

function wrongWith({ id, limit }: WarningSetting, known: Declared | undefined): string | null {
  if (known === undefined) return `There is no warning "${id}". Load the page again.`;
  const { threshold, titles } = known;
  if (limit === null) return null;
  if (threshold === null) return `"${titles.notFine}" has no threshold to set.`;
  return isWithin(threshold, limit)
    ? null
    : `${threshold.label}: ${limit} cannot be set. Whole numbers from ${threshold.least} to ${threshold.most} can.`;
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

/** What differs between two states of the settings, each in a sentence; empty when nothing does. */
export function describeCoaching(
  before: CoachingSettings,
  after: CoachingSettings,
): readonly string[] {
  return [
    ...everyWarning.flatMap((warning) =>
      warningDifferences(warning, settingOf(before, warning), settingOf(after, warning)),
    ),
    ...promptLibrary.flatMap(({ id, text }) => {
      const [was, is] = [before, after].map(({ promptsOff }) => !promptsOff.includes(id));
      return was === is ? [] : [`Prompt "${opening(text)}": ${onOrOff(is === true)}.`];
    }),
  ];
}

function settingOf({ warnings }: CoachingSettings, { id, threshold }: Declared) {
  const setting = warnings.find((each) => each.id === id);
  return { on: setting?.on ?? true, limit: setting?.limit ?? threshold?.usual ?? null };
}

type Setting = ReturnType<typeof settingOf>;

function warningDifferences({ titles, threshold }: Declared, was: Setting, is: Setting): string[] {
  const name = `"${titles.notFine}"`;
  return [
    ...(was.on === is.on ? [] : [`${name}: ${onOrOff(is.on)}.`]),
    ...(was.limit === is.limit || threshold === null
      ? []
      : [`${name}: ${threshold.label.toLowerCase()} ${was.limit}, now ${is.limit}.`]),
  ];
}

function onOrOff(on: boolean): string {
  return on ? 'switched on' : 'switched off';
}

/** The first words of a prompt, by which people know it. */
function opening(text: string): string {
  return `${text.split(' ').slice(0, 6).join(' ')}…`;
}
