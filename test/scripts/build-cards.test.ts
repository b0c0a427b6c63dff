import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildCards, ensureCardsBuilt } from '../../scripts/build-cards.ts';
import { bundleWithEsbuild } from '../../scripts/bundle-with-esbuild.ts';
import { bundleWithHubspot } from '../../scripts/bundle-with-hubspot.ts';
import { profiles } from '../../scripts/profiles.ts';
import { folderInProject } from './staged-folder.ts';

let folder: Awaited<ReturnType<typeof folderInProject>>;
beforeAll(async () => {
  folder = await folderInProject();
});
afterAll(() => folder.remove());

/**
 * Characters that each may have: a tenth above what it has (docs/benchmarks.md). The cards hold their words in two languages,
 * a page of several tabs is larger than a card, and the settings are a form for everything that can be set.
 */
const largest: Readonly<Record<string, number>> = {
  GoalPacing: 101_000,
  LeadQuality: 80_000,
  Home: 128_000,
  Settings: 188_000,
};

test.each(profiles)(
  "HubSpot's bundler makes of each %s card one script and a manifest",
  async (profile) => {
    const outDir = join(folder.path, profile);
    const { cards, pages } = await buildCards({ outDir, profile, bundle: bundleWithHubspot });
    expect(cards.map(({ file, ...card }) => card)).toEqual([
      {
        name: 'GoalPacing',
        title: 'Goal pacing',
        objectType: 'deal',
        locations: ['crm.record.sidebar', 'crm.record.tab'],
      },
      {
        name: 'LeadQuality',
        title: 'Lead quality',
        objectType: 'contact',
        locations: ['crm.preview', 'crm.record.sidebar', 'crm.record.tab'],
      },
    ]);
    expect(pages.map(({ name }) => name)).toEqual(
      profile === 'public' ? ['Home', 'Settings'] : ['Home'],
    );
    for (const { name, file } of [...cards, ...pages]) {
      const script = await readFile(file, 'utf8');
      expect(script).toMatch(/\(React,RemoteUI\)|\(RemoteUI,React\)/);
      expect(script.includes('did not answer')).toBe(true);
      // What grows past this has dragged in what it must not; zod alone is 85 kB.
      expect(script.length).toBeLessThan(largest[name] ?? 0);
      expect(script).not.toContain('ZodError');
      const manifest = JSON.parse(await readFile(file.replace(/\.js$/, '-manifest.json'), 'utf8'));
      expect(manifest.entry).toBe(`${name}.tsx`);
    }
  },
);

test('the preview’s bundles hold all that HubSpot’s do, take the same globals and are hardly larger', async () => {
  const outDir = join(folder.path, 'esbuild');
  const { cards, pages } = await buildCards({
    outDir,
    profile: 'public',
    bundle: bundleWithEsbuild,
  });
  for (const { name, file } of [...cards, ...pages]) {
    const [ours, theirs] = await Promise.all(
      [file, join(folder.path, 'public', name, `${name}.js`)].map((path) => readFile(path, 'utf8')),
    );
    for (const global of ['React', 'RemoteUI']) expect(ours).toMatch(new RegExp(`=${global}\\b`));
    expect([...textsIn(ours ?? '')]).toEqual(expect.arrayContaining([...textsIn(theirs ?? '')]));
    expect((ours ?? '').length).toBeLessThan((theirs ?? '').length * 1.15);
  }
});

/** The sentences of a bundled script: what is said where is ours, names and order are the bundler's. */
function textsIn(script: string): ReadonlySet<string> {
  return new Set(script.match(/[A-Z][a-z]+(?: [a-z]+){3,}/g));
}

test('each profile asks in its own way only', async () => {
  const scripts = await Promise.all(
    profiles.map((profile) =>
      readFile(join(folder.path, profile, 'LeadQuality/LeadQuality.js'), 'utf8'),
    ),
  );
  expect(scripts.map((script) => script.includes('backendUrl'))).toEqual([true, false]);
});

test('cards are built once for a state of the sources, and a draft that was left behind does no harm', async () => {
  const buildFolder = join(folder.path, 'cards');
  const first = await ensureCardsBuilt(buildFolder);
  const [state = ''] = await readdir(buildFolder);
  const builtAt = (await stat(join(buildFolder, state))).mtimeMs;
  const second = await ensureCardsBuilt(buildFolder);
  expect(second).toEqual(first);
  expect((await stat(join(buildFolder, state))).mtimeMs).toBe(builtAt);
  await writeFile(join(buildFolder, state, 'cards.json'), '[{"half":');
  expect(await ensureCardsBuilt(buildFolder)).toEqual(first);
});

test('two at once agree on one build', async () => {
  const buildFolder = join(folder.path, 'at-once');
  const [one, other] = await Promise.all([
    ensureCardsBuilt(buildFolder),
    ensureCardsBuilt(buildFolder),
  ]);
  expect(one).toEqual(other);
  await Promise.all(one.cards.map(({ file }) => stat(file)));
});

const inCi = process.env['CI'] === 'true' ? test : test.skip;

inCi(
  "HubSpot's whole build command, npm ci included, takes a staged card (in CI: it asks the registry)",
  async () => {
    const cards = join(folder.path, 'public/staged');
    const main = fileURLToPath(import.meta.resolve('@hubspot/ui-extensions-dev-server'));
    const cli = join(dirname(main), 'lib/bin/cli.js');
    await promisify(execFile)(process.execPath, [cli, 'build', join(cards, 'GoalPacing.tsx')], {
      cwd: cards,
    });
    expect(await readdir(join(cards, 'dist'))).toEqual([
      'GoalPacing-manifest.json',
      'GoalPacing.js',
    ]);
  },
  60_000,
);
