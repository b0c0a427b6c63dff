import type { Plugin } from 'esbuild';
import { projectRoot } from './project.ts';

/** Sources that are built with other content than the project's, by path in the project. */
export type ReplacedSources = ReadonlyMap<string, string>;

/** Makes esbuild read the replaced content. */
export function replacing(replaced: ReplacedSources): Plugin {
  return {
    name: 'replaced-sources',
    setup(bundle) {
      bundle.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const contents = replaced.get(path.slice(projectRoot.length));
        return contents === undefined ? null : { contents, loader: 'ts' };
      });
    },
  };
}
