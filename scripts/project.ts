import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Reads a JSON file of the project. The caller names its shape: these are our own files, under version control. */
export async function readProjectJson<Shape>(path: string): Promise<Shape> {
  return JSON.parse(await readFile(join(projectRoot, path), 'utf8'));
}

/** A value as the text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
