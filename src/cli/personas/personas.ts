import type * as z from 'zod';
import { type Asking, runAsk } from '../../../functions/run-ask.ts';
import { personasSchema } from '../../contract/personas.ts';
import { settingIn } from '../../contract/settings/rules-file.ts';
import { defaultPersonas } from '../../domain/leads/personas/default-personas.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import { accepted } from '../accepted-change.ts';
import { NothingChanged } from '../nothing-changed.ts';
import { anew, asOperator } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { readJson } from '../read-json.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const nextRun = 'They take effect with the next scheduled run, or with "pacekeeper sync".';

/** Prints the personas in force as a file that can be imported. */
export async function listPersonas({ portal }: AboutPortal): Promise<void> {
  const defined = await onPortal(portal, (store) => store.setting('personas'));
  say(fileText(defined ?? defaultPersonas));
}

/** Goes back to the first personas. */
export async function resetPersonas({ portal }: AboutPortal): Promise<void> {
  await onPortal(portal, (store) => definePersonas(null, '', asOperator(store)));
}

/** Defines the personas of a portal from a file. */
export async function importPersonas({
  file,
  portal,
}: AboutPortal & { readonly file: string }): Promise<void> {
  await onPortal(portal, (store) => importFrom(file, asOperator(store)));
}

async function importFrom(path: string, asking: Asking): Promise<void> {
  const said = settingIn(await readJson(path), 'personas');
  const personas = said === null ? null : readPersonas(path, said);
  await definePersonas(personas, `${path}, `, asking);
}

/** Defines personas; null: the usual ones again. `place`: what goes before a fault. */
export async function definePersonas(
  personas: readonly FilePersona[] | null,
  place: string,
  asking: Asking,
): Promise<void> {
  const asked = { ...anew(), name: 'personas', value: personas } as const;
  const answer = await runAsk('changeSetting', asked, asking);
  const said = accepted(answer, ({ wrong }) => `${place}${wrong}`);
  if (said.state === 'not possible') return say(said.why);
  if (personas !== null) say(`${personas.length} personas are defined now.`);
  say(nextRun);
}

function readPersonas(path: string, said: unknown): readonly FilePersona[] {
  const parsed = personasSchema.safeParse(said);
  if (parsed.success) return parsed.data.map(written);
  throw new NothingChanged(parsed.error.issues.map((issue) => `${path}, ${placed(issue)}`));
}

/** "persona 2, traits.0.when: ...": people count from one. */
function placed({ path: [index, ...rest], message }: z.core.$ZodIssue): string {
  if (typeof index !== 'number') return message;
  return `persona ${index + 1}${rest.length === 0 ? '' : `, ${rest.join('.')}`}: ${message}`;
}

/** A persona as a file has it: its name serves as its id. */
type FilePersona = Pick<Persona, 'name' | 'traits'>;
const written = ({ name, traits }: Persona): FilePersona => ({ name, traits });

/** Personas as a file that can be imported. */
function fileText(personas: readonly Persona[]): string {
  return JSON.stringify(personas.map(written), null, 2);
}
