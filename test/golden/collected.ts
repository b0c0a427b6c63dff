import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that people were shown and sent: by kind, then by what it is. */
export type Collected = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Fields that hold how long something took. */
const measured = new Set(['seconds']);

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with the names of each object in order, and without what is another in each run. */
export function stableText(value: unknown): string {
  return JSON.stringify(stable(value)) ?? 'null';
}

function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(
    names.map((name) => [name, measured.has(name) ? 'measured' : stable(value[name])]),
  );
}

/** Where the accepted answers are: a file for each kind, a line for each of them. */
const baseline = new URL('./baseline/', import.meta.url).pathname;

/** Replaces the accepted answers. */
export function accept(collected: Collected): void {
  rmSync(baseline, { recursive: true, force: true });
  mkdirSync(baseline);
  for (const [kind, answers] of Object.entries(collected)) {
    const lines = Object.entries(answers).map(
      ([name, answer]) => `${JSON.stringify(name)}:${stableText(answer)}`,
    );
    writeFileSync(join(baseline, `${kind}.json`), `{\n${lines.join(',\n')}\n}\n`);
  }
}

/** The accepted answers; empty when none were ever accepted. */
export function accepted(): Collected {
  if (!existsSync(baseline)) return {};
  return Object.fromEntries(
    readdirSync(baseline).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(baseline, file), 'utf8')),
    ]),
  );
}

/** The same with plain data alone, as it reads back from the files. */
export function asAccepted(collected: Collected): Collected {
  return JSON.parse(stableText(collected));
}
