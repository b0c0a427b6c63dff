import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { personasSchema } from '../../contract/personas.ts';
import { partIn } from '../../contract/settings/rules-file.ts';
import { checkPersonas } from '../../domain/leads/personas/check-personas.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import { personasInForce } from '../../use-cases/leads/personas-in-force.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { definePersonas } from '../../use-cases/settings/define-personas.ts';
import { personaFaults } from '../../words/en/personas.ts';
import { english } from '../../words/english.ts';
import { say as sentence } from '../../words/say.ts';
import { type AboutPortal, onPortal } from '../portals.ts';

/** Personas that cannot be used: every fault at once. Nothing was changed. */
export class PersonasRefused extends Error {
  override readonly name = 'PersonasRefused';
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`Nothing was changed.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`, options);
  }
}

const thisOnce = () => ({ key: randomUUID(), at: Date.now() });

const say = (text: string) => process.stdout.write(`${text}\n`);

const nextRun = 'They take effect with the next scheduled run, or with "pacekeeper sync".';

/** Prints the personas in force as a file that can be imported. */
export async function listPersonas({ portal }: AboutPortal): Promise<void> {
  say(fileText(await onPortal(portal, personasInForce)));
}

/** Goes back to the first personas. */
export async function resetPersonas({ portal }: AboutPortal): Promise<void> {
  await onPortal(portal, (store) => definePersonas(store, null, thisOnce()));
  say(nextRun);
}

/** Defines the personas of a portal from a file. */
export async function importPersonas({
  file,
  portal,
}: AboutPortal & { readonly file: string }): Promise<void> {
  await onPortal(portal, (store) => importFrom(file, store));
  say(nextRun);
}

async function importFrom(path: string, store: PortalStore): Promise<void> {
  const said = partIn(await readJson(path), 'personas');
  if (said === null) return definePersonas(store, null, thisOnce());
  const personas = readPersonas(path, said);
  const schema = await store.readSchema();
  if (schema === null) throw new PersonasRefused(['This portal has not been synced yet.']);
  const faults = checkPersonas(personas, schema.definitions);
  if (faults.length > 0)
    throw new PersonasRefused(
      faults.map((fault) => `${path}, ${sentence(personaFaults, fault, english)}`),
    );
  await definePersonas(store, personas, thisOnce());
  say(`${personas.length} personas are defined now.`);
}

function readPersonas(path: string, said: unknown): readonly Persona[] {
  const parsed = personasSchema.safeParse(said);
  if (parsed.success) return parsed.data;
  throw new PersonasRefused(parsed.error.issues.map((issue) => `${path}, ${placed(issue)}`));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PersonasRefused([`${path} cannot be read as JSON: ${why}`], { cause });
  }
}

/** "persona 2, traits.0.when: ...": people count from one. */
function placed({ path: [index, ...rest], message }: z.core.$ZodIssue): string {
  if (typeof index !== 'number') return message;
  return `persona ${index + 1}${rest.length === 0 ? '' : `, ${rest.join('.')}`}: ${message}`;
}

/** What `import` takes: the names serve as ids. */
function fileText(personas: readonly Persona[]): string {
  return JSON.stringify(
    personas.map(({ name, traits }) => ({ name, traits })),
    null,
    2,
  );
}
