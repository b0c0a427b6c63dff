import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PreviewRefused } from './preview-options.ts';

/** What the browser loads, by file name. */
export type BrowserFiles = ReadonlyMap<string, Uint8Array>;

const sources = fileURLToPath(new URL('./browser/', import.meta.url));

/** Bundles the pages and the card's worker in memory: a fraction of a second, so nothing is kept that could be stale. */
export async function bundleBrowser(): Promise<BrowserFiles> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: sources,
      entryPoints: ['app.tsx', 'card-worker.tsx', 'styles/app.css', 'icon.svg'],
      entryNames: '[name]',
      loader: { '.svg': 'copy' },
      outdir: 'out',
      write: false,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    return new Map(
      outputFiles.map(({ path, contents }) => [path.replace(/^.*[/\\]/, ''), contents]),
    );
  } catch (cause) {
    throw new PreviewRefused(
      'The preview’s pages could not be bundled. Run `npm ci` and try again.',
      {
        cause,
      },
    );
  }
}
