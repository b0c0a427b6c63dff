import { join, parse } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Bundles staged entries, each to `outDir`/<its name>/<its name>.js: a script that runs at once and takes the worker's globals. */
export type Bundler = (entries: readonly string[], outDir: string) => Promise<void>;

/** The packages that HubSpot gives to every card as globals of its worker. */
const givenGlobals: Readonly<Record<string, string>> = {
  react: 'React',
  'react-dom': 'ReactDOM',
  '@remote-ui/react': 'RemoteUI',
};

/** Takes the packages that HubSpot provides from the worker's globals, as HubSpot's bundler does. */
const globals: Plugin = {
  name: 'given-globals',
  setup(bundle) {
    const names = Object.keys(givenGlobals).join('|');
    bundle.onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path }) => ({
      path,
      namespace: 'given',
    }));
    bundle.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({
      contents: `module.exports = ${givenGlobals[path]};`,
    }));
  },
};

/**
 * Bundles staged cards for the preview: one script each that runs at once on the same globals as those of HubSpot's bundler, in a
 * third of its time and without its packages. Tests hold the two against each other.
 */
export const bundleWithEsbuild: Bundler = async (entries, outDir) => {
  await Promise.all(
    entries.map((entry) =>
      build({
        entryPoints: [entry],
        outfile: join(outDir, parse(entry).name, `${parse(entry).name}.js`),
        bundle: true,
        minify: true,
        format: 'iife',
        charset: 'utf8',
        target: 'es2022',
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' },
        plugins: [globals],
        logLevel: 'warning',
      }),
    ),
  );
};
