import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type * as z from 'zod';
import type { FileFault } from './file-fault.ts';
import { ImportError } from './import-error.ts';
import { type Mapping, mappingSchema } from './mapping-schema.ts';
import { isTimeZone } from './time-zone.ts';

/** Reads and checks a mapping file; throws an {@link ImportError} that names every fault and its place. */
export async function readMapping(path: string): Promise<Mapping> {
  const file = basename(path);
  const parsed = mappingSchema.safeParse(parseJson(file, await textOf(path, file)), {
    reportInput: true,
  });
  const faults = parsed.success ? zoneFaults(parsed.data) : parsed.error.issues.map(issueText);
  if (faults.length > 0 || !parsed.success) throw refusal(file, faults);
  return parsed.data;
}

function refusal(file: string, messages: readonly string[], options?: ErrorOptions): ImportError {
  return new ImportError(
    messages.map((message): FileFault => ({ file, line: null, message })),
    options,
  );
}

async function textOf(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const message =
      'The mapping file cannot be read: check its name, its folder and its permissions.';
    throw refusal(file, [message], { cause });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw refusal(file, [`The mapping file is not JSON: ${detail}.`], { cause });
  }
}

function issueText(issue: z.core.$ZodIssue): string {
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return `${place === '' ? 'The mapping' : place}: ${wanted(issue)}`;
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} means nothing here. Check the spelling, or take it out.`;
    case 'invalid_value':
      return `expected one of ${issue.values.map((each) => JSON.stringify(each)).join(', ')}; it is ${JSON.stringify(issue.input)}.`;
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; expected ${issue.expected}.`
        : `expected ${issue.expected}; it is ${JSON.stringify(issue.input)}.`;
    case 'invalid_union':
      return unionText(issue);
    default:
      return `expected ${issue.message}; it is ${JSON.stringify(issue.input)}.`;
  }
}

function unionText(issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>): string {
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    return `"object" must be "contacts", "deals", "companies", "lookup" or "owners".`;
  }
  const kinds = [typeof issue.input === 'string', !Array.isArray(issue.input), true];
  const branch = issue.errors[kinds.indexOf(true)];
  return (
    (branch ?? []).map(issueText).join(' ') || 'expected a property name, its details, or null.'
  );
}

function zoneFaults(mapping: Mapping): readonly string[] {
  const zones = [
    ['portal.timeZone', mapping.portal?.timeZone],
    ...mapping.files.map((file, i) => [
      `files[${i}].timeZone`,
      'timeZone' in file ? file.timeZone : undefined,
    ]),
  ];
  return zones.flatMap(([place, zone]) =>
    zone === undefined || isTimeZone(zone)
      ? []
      : [`${place}: expected an IANA name such as Europe/Berlin; it is "${zone}".`],
  );
}
