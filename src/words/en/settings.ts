import type { FieldProblem } from '../../contract/settings/change-setting.ts';
import type { FormFaults } from '../../contract/settings/plain-settings.ts';
import type { ExportActs } from '../../domain/access/audit.ts';
import type { SettingRefusals } from '../../domain/access/setting-refusals.ts';
import type { ToldOf } from '../../domain/told/told.ts';
import { english } from '../english.ts';
import { type Sentences, say } from '../say.ts';
import { userName } from './access.ts';

const formFaults: Sentences<FormFaults> = {
  'unknown fields': ({ names, allowed }) =>
    `${names.map((name) => `"${name}"`).join(', ')}: there is no such field.${allowed === null ? '' : ` Allowed: ${allowed.join(', ')}.`}`,
  'not as expected': ({ expected, found }) => `${found} is not ${expected}.`,
  'persona not read': ({ persona, message }) =>
    persona === null ? message : `Persona ${persona}: ${message}`,
  'field not read': ({ field, message }) => (field === '' ? message : `${field}: ${message}`),
};

/** What keeps fields from being read, for the form that they come from. */
export function formProblems(
  problems: readonly { readonly field: string; readonly wrong: ToldOf<FormFaults> }[],
): readonly FieldProblem[] {
  return problems.map(({ field, wrong }) => ({ field, wrong: say(formFaults, wrong, english) }));
}

/** What the audit log says about files that were taken out. */
export const exportActs: Sentences<ExportActs> = {
  'configuration exported': () => 'Exported the configuration.',
  'audit log exported': () => 'Exported the audit log.',
};

/** Why a setting is not changed. */
export const settingRefusals: Sentences<SettingRefusals> = {
  'key used': () => 'This key was used for another request. Make a new key for each act.',
  'as set already': () => 'Nothing to save: it is already set this way.',
  'role held': ({ name, user, role }) => `${userName(name, user)} is already ${role}.`,
  'only admin': () => 'This is the only admin. Make someone else an admin first.',
};
