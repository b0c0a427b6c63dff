import * as z from 'zod';
import {
  type PlainSettingName,
  type PlainSettings,
  plainSettingNames,
  type WantedSettings,
} from '../../domain/settings/plain-settings.ts';
import type { ToldOf } from '../../domain/told/told.ts';
import { calendarChangeSchema, calendarFileSchema } from '../calendar-file.ts';
import { personasSchema } from '../personas.ts';
import type { Frozen } from '../requests.ts';
import { asSeen, changing } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';
import { scheduleForm } from './schedule.ts';
import { warningsForm } from './warnings.ts';

/** What keeps the form of a setting from being read. */
export type FormFaults = {
  /** `allowed`: the fields that it may have; null where nobody writes them by hand. */
  readonly 'unknown fields': {
    readonly names: readonly string[];
    readonly allowed: readonly string[] | null;
  };
  /** `found`: as JSON. */
  readonly 'not as expected': { readonly expected: string; readonly found: string };
  /** `persona`: from 1; null for the list itself. `message`: as the form says it. */
  readonly 'persona not read': { readonly persona: number | null; readonly message: string };
  readonly 'field not read': { readonly field: string; readonly message: string };
};
type FormFault = ToldOf<FormFaults>;

/** How a plain setting is sent. */
interface SettingForm<Wanted> {
  /** Says in its own words what it expects; what the value means in the portal, the domain checks. */
  readonly form: z.ZodType<Wanted>;
  /** The step of a run from which to work again once it is changed; null: nothing rests on it. */
  readonly from: string | null;
  /** What is told of a fault in the form. Left out: the field, and what the form says. */
  readonly wrong?: (issue: z.core.$ZodIssue) => FormFault;
  /** The fields that it may have, where somebody writes them by hand. */
  readonly allowed?: readonly string[];
}

const calendarFields = [
  ...Object.keys(calendarFileSchema.shape),
  ...['rep', 'country', 'region', 'timeOff'].map((field) => `people.${field}`),
];

/** Every plain setting as it is sent. */
export const settingForms = {
  calendar: { form: calendarChangeSchema, from: 'pace', wrong: expected, allowed: calendarFields },
  personas: { form: personasSchema, from: 'score', wrong: atPersona },
  schedule: { form: scheduleForm, from: null },
  warnings: { form: warningsForm, from: 'score' },
} as const satisfies { readonly [Name in PlainSettingName]: SettingForm<WantedSettings[Name]> };

/** The same, each by its name. */
const formOf: { readonly [Name in PlainSettingName]: SettingForm<WantedSettings[Name]> } =
  settingForms;

/** A setting by its name. */
export type NamedSetting = keyof typeof settingForms;

/** What is sent to change a setting. */
export type SettingInput<Name extends PlainSettingName> = Frozen<
  z.input<(typeof settingForms)[Name]['form']>
>;

function atField({ path, message }: z.core.$ZodIssue): FormFault {
  return { say: 'field not read', with: { field: path.map(String).join('.'), message } };
}

function expected({ message, input }: z.core.$ZodIssue): FormFault {
  return { say: 'not as expected', with: { expected: message, found: JSON.stringify(input) } };
}

function atPersona({ path: [index], message }: z.core.$ZodIssue): FormFault {
  const persona = index === undefined ? null : Number(index) + 1;
  return { say: 'persona not read', with: { persona, message } };
}

/** The settings that are sent as they are shown. */
export type WholeSetting = {
  [Name in NamedSetting]: PlainSettings[Name] extends SettingInput<Name> ? Name : never;
}[NamedSetting];

/** Reads the form of what is sent: what is wanted, or everything that is wrong, each at its field. */
export function readForm<Name extends PlainSettingName>(
  name: Name,
  value: unknown,
):
  | { readonly wanted: WantedSettings[Name] }
  | { readonly problems: readonly { readonly field: string; readonly wrong: FormFault }[] } {
  const { form, wrong = atField, allowed = null } = formOf[name];
  const read = form.safeParse(value, { reportInput: true });
  if (read.success) return { wanted: read.data };
  return {
    problems: read.error.issues.map((issue) => ({
      field: issue.path.map(String).join('.'),
      wrong:
        issue.code === 'unrecognized_keys'
          ? { say: 'unknown fields', with: { names: issue.keys, allowed } }
          : wrong(issue),
    })),
  };
}

const name = z.enum(plainSettingNames);

/** Asks for a setting. */
export const settingQuery = z.strictObject({ name });

const shown = z.object({
  state: z.literal('shown'),
  ...asSeen,
  name,
  value: z.unknown().describe('What is set, or what is usual'),
  timeZone: z.string().describe("The portal's, as HubSpot says it"),
});

/** A setting as it is set. */
export const settingAnswerSchema = z.discriminatedUnion('state', [shown, notSynced, notAllowed]);
export type SettingAnswer = z.infer<typeof settingAnswerSchema>;

/** The page of one setting. */
export type ShownSetting<Name extends PlainSettingName> = z.infer<typeof shown> & {
  readonly name: Name;
  readonly value: PlainSettings[Name];
};

/** Changes a setting. `value` is read by its form: every fault is told at its field. */
export const changeSettingRequest = z.strictObject({
  ...changing,
  name,
  value: z.unknown().describe('Null: as usual again, where that can be asked'),
});
export type ChangeSettingRequest = z.infer<typeof changeSettingRequest>;
