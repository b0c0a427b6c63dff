import { readFile } from 'node:fs/promises';
import { type BuiltPage, PreviewRefused } from './preview-options.ts';

/** The built scripts of cards and pages, by the file name in their address. */
export type CardScripts = ReadonlyMap<string, Buffer>;

/**
 * Reads the scripts once, so that a preview keeps its cards while another process rebuilds them in the same folder.
 * Throws {@link PreviewRefused} when one cannot be read.
 */
export async function readScripts(
  built: readonly Pick<BuiltPage, 'name' | 'file'>[],
): Promise<CardScripts> {
  return new Map(await Promise.all(built.map(readScript)));
}

async function readScript({
  name,
  file,
}: Pick<BuiltPage, 'name' | 'file'>): Promise<[string, Buffer]> {
  try {
    return [`${name}.js`, await readFile(file)];
  } catch (cause) {
    throw new PreviewRefused(
      `The built script of ${name} cannot be read at ${file}. Start again: whatever is missing is rebuilt.`,
      { cause },
    );
  }
}
