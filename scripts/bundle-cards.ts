/** `node scripts/bundle-cards.ts OUT_DIR ENTRY...`: builds staged cards with HubSpot's bundler, each in OUT_DIR/<its name>. */
import { dirname, join, parse } from 'node:path';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';

const [outDir = '', ...entries] = process.argv.slice(2);
for (const entry of entries) {
  const outputDir = join(outDir, parse(entry).name);
  await remoteBuild({ root: dirname(entry), entryPoint: entry, outputDir, logLevel: 'warn' });
}
