import type { WarningChanges, WarningFaults } from '../../domain/coaching/portal-warnings.ts';
import type { AdjustableContactWarningId } from '../../domain/coaching/warnings/contact-warnings.ts';
import type { AdjustableDealWarningId } from '../../domain/coaching/warnings/deal-warnings.ts';
import type { Sentences } from '../say.ts';
import { contactWarnings } from './contact-warnings.ts';
import { dealWarnings } from './deal-warnings.ts';
import { prompts } from './prompts.ts';

/** What a warning's threshold counts, as the label of a field. */
const thresholds: Readonly<Record<AdjustableContactWarningId | AdjustableDealWarningId, string>> = {
  'contact-no-owner': 'Days without an owner',
  'contact-never-contacted': 'Days until the first contact',
  'contact-gone-quiet': 'Days without a sign of interest',
  'contact-hot-waits': 'Days since the last contact',
  'contact-weak-channel': 'Days that a lead counts as fresh',
  'deal-close-date-passed': 'Days past the close date',
  'deal-close-date-postponed': 'Times moved to a later date',
  'deal-stuck-in-stage': 'Days in a stage, where too few won deals show what is usual',
  'deal-no-next-step': 'Days without contact',
};

const warnings = { ...contactWarnings.warnings, ...dealWarnings.warnings };

/** What a settings page says about a warning, by its id; an id of a newer version stands for itself. */
export function warningSettingWords(id: string): {
  readonly title: string;
  readonly why: string;
  readonly threshold: string;
} {
  const { title, why } = entry(warnings, id) ?? { title: id, why: '' };
  return { title, why, threshold: entry(thresholds, id) ?? id };
}

/** What a settings page says about a prompt, by its id. */
export function promptSettingWords(id: string): string {
  return entry(prompts.prompts, id)?.text ?? id;
}

function entry<Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** Why warnings and prompts cannot be set as asked. */
export const warningFaults: Sentences<WarningFaults> = {
  'no such warning': ({ warning }) => `There is no warning "${warning}". Reload the page.`,
  'no such prompt': ({ prompt }) => `There is no prompt "${prompt}". Reload the page.`,
  'no threshold': ({ warning }) =>
    `"${warningSettingWords(warning).title}" has no threshold to set.`,
  'limit out of bounds': ({ warning, limit, least, most }, { number }) =>
    `${warningSettingWords(warning).threshold}: ${number(limit)} is not possible. Enter a whole number from ${number(least)} to ${number(most)}.`,
};

/** What the audit log says about warnings and prompts. */
export const warningChanges: Sentences<WarningChanges> = {
  'warnings set': () => 'Set warnings and prompts.',
  'warning switched': ({ warning, on }) =>
    `"${warningSettingWords(warning).title}": ${onOrOff(on)}.`,
  'limit changed': ({ warning, from, to }, { number }) => {
    const { title, threshold } = warningSettingWords(warning);
    return `"${title}": ${threshold.toLowerCase()} ${number(from)}, now ${number(to)}.`;
  },
  'prompt switched': ({ prompt, on }) =>
    `Prompt "${opening(promptSettingWords(prompt))}": ${onOrOff(on)}.`,
};

function onOrOff(on: boolean): string {
  return on ? 'switched on' : 'switched off';
}

/** The first words of a prompt, by which people know it. */
function opening(text: string): string {
  return `${text.split(' ').slice(0, 6).join(' ')}…`;
}
