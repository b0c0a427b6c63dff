import type { SettingInput } from '../../../src/contract/settings/plain-settings.ts';
import type { WarningSettingView, WarningsPage } from '../../../src/contract/settings/warnings.ts';

/** The warnings and prompts, as the page knows them. */
export type ShownWarnings = Extract<WarningsPage, { state: 'shown' }>;

/** A warning, whose settings may have been changed on the page. */
export type EditedWarning = WarningSettingView;

/** What somebody changes about one warning. */
export type WarningEdit =
  | { readonly set: 'on'; readonly to: boolean }
  | { readonly set: 'limit'; readonly to: number }
  | { readonly set: 'prompt'; readonly id: string; readonly to: boolean };

/** A warning with one thing set otherwise. */
export function edited(warning: EditedWarning, edit: WarningEdit): EditedWarning {
  const { threshold, prompts } = warning;
  switch (edit.set) {
    case 'on':
      return { ...warning, on: edit.to };
    case 'limit':
      return { ...warning, threshold: threshold && { ...threshold, limit: edit.to } };
    case 'prompt': {
      const set = (each: (typeof prompts)[number]) =>
        each.id === edit.id ? { ...each, on: edit.to } : each;
      return { ...warning, prompts: prompts.map(set) };
    }
  }
}

/** The same warning as it was before anybody set anything. */
export function asUsual(warning: EditedWarning): EditedWarning {
  const { threshold, prompts } = warning;
  return {
    ...warning,
    on: true,
    threshold: threshold && { ...threshold, limit: threshold.usual },
    prompts: prompts.map((prompt) => ({ ...prompt, on: true })),
  };
}

/** Whether two states of a warning are set alike. */
export function isSetAlike(one: EditedWarning, other: EditedWarning): boolean {
  const settings = ({ on, threshold, prompts }: EditedWarning) =>
    JSON.stringify([on, threshold?.limit, prompts.map((prompt) => prompt.on)]);
  return settings(one) === settings(other);
}

/** What is sent: what is set otherwise than usual. */
export function settingsOf(warnings: readonly EditedWarning[]): SettingInput<'warnings'> {
  const off = warnings.flatMap(({ prompts }) => prompts.filter(({ on }) => !on));
  return {
    warnings: warnings.map(({ id, on, threshold }) => ({
      id,
      on,
      limit: threshold === null || threshold.limit === threshold.usual ? null : threshold.limit,
    })),
    promptsOff: [...new Set(off.map(({ id }) => id))],
  };
}

/** A prompt that answers two warnings stands at both: it is set at both. */
export function editAll(
  warnings: readonly EditedWarning[],
  id: string,
  edit: WarningEdit,
): readonly EditedWarning[] {
  return warnings.map((each) =>
    each.id === id || edit.set === 'prompt' ? edited(each, edit) : each,
  );
}
