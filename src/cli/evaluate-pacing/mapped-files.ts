import { dirname, join } from 'node:path';
import { readMapping } from '../../files/read-mapping.ts';

/** The files that are named, and those beside the first of them that a mapping names too. */
export async function mappedFiles(
  named: readonly [string, ...string[]],
  map: string | undefined,
): Promise<readonly string[]> {
  if (map === undefined) return named;
  const folder = dirname(named[0]);
  const paths = new Set(named.map((path) => join(path)));
  const others = (await readMapping(map)).files.map(({ file }) => join(folder, file));
  return [...named, ...others.filter((path) => !paths.has(path))];
}
