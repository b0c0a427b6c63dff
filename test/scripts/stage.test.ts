import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appFunctions } from '../../functions/app-functions.ts';
import { type Profile, placeholderValues, profiles } from '../../scripts/profiles.ts';
import { projectRoot, readProjectJson } from '../../scripts/project.ts';
import { stage } from '../../scripts/stage.ts';
import { stageCards } from '../../scripts/stage-cards.ts';
import { folderInProject } from './staged-folder.ts';

let folder: Awaited<ReturnType<typeof folderInProject>>;
const stagedAt = (profile: Profile) => join(folder.path, profile);

beforeAll(async () => {
  folder = await folderInProject();
  for (const profile of profiles) {
    await stage({ profile, outDir: stagedAt(profile), values: placeholderValues });
  }
});
afterAll(() => folder.remove());

async function translated(profile: Profile) {
  const { platformVersion } = await readProjectJson<{ platformVersion: string }>('hsproject.json');
  return translate(
    { projectSourceDir: stagedAt(profile), platformVersion, accountId: 1 },
    { skipValidation: true, profile },
  );
}

describe.each(profiles)('the %s profile', (profile) => {
  test('is read whole by HubSpot: the app, its cards at their places, the home page, no file skipped', async () => {
    const { intermediateRepresentation, skippedHsMetaFiles } = await translated(profile);
    const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
    const uids = (type: string) =>
      nodes.filter(({ componentType }) => componentType === type).map(({ uid }) => uid);
    expect(skippedHsMetaFiles).toEqual([]);
    expect(uids('APPLICATION')).toEqual(['pacekeeper']);
    expect(uids('PAGE')).toEqual(['home']);
    // Nobody is an admin through an app function, so there is nothing for settings to show in the private profile.
    expect(uids('SETTINGS')).toEqual(profile === 'public' ? ['settings'] : []);
    expect(uids('CARD').sort()).toEqual([
      'goal-pacing-sidebar',
      'goal-pacing-tab',
      'lead-quality-preview',
      'lead-quality-sidebar',
      'lead-quality-tab',
    ]);
  });

  test('every entry that an hsmeta names is there, beside it', async () => {
    const { intermediateRepresentation } = await translated(profile);
    const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
    const entries = nodes
      .map(({ config }) => entrypointOf(config))
      .filter((entry) => entry !== null);
    expect(entries.length).toBeGreaterThanOrEqual(4);
    expect(entries.filter((entry) => !existsSync(join(stagedAt(profile), entry)))).toEqual([]);
  });

  test('no variable is left open, and the app asks for reading only', async () => {
    const { intermediateRepresentation } = await translated(profile);
    const text = JSON.stringify(intermediateRepresentation);
    expect(text).not.toContain('${');
    expect(text).not.toMatch(/\.write/);
  });

  test('the cards’ packages are pinned to what the project has locked', async () => {
    const cards = join(stagedAt(profile), 'app/cards');
    const [file, lock, project] = await Promise.all([
      readFile(join(cards, 'package.json'), 'utf8').then(JSON.parse),
      readFile(join(cards, 'package-lock.json'), 'utf8').then(JSON.parse),
      readProjectJson<{ packages: Record<string, { version: string; integrity: string }> }>(
        'package-lock.json',
      ),
    ]);
    expect(file.dependencies.react).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[''].dependencies).toEqual(file.dependencies);
    for (const [path, { version, integrity }] of Object.entries<Record<string, string>>(
      lock.packages,
    )) {
      if (path === '') continue;
      expect({ version, integrity }).toEqual({
        version: project.packages[path]?.version,
        integrity: project.packages[path]?.integrity,
      });
    }
  });
});

/** Where a component begins, as a path in the staged folder. */
function entrypointOf(config: unknown): string | null {
  if (typeof config !== 'object' || config === null || !('entrypoint' in config)) return null;
  return typeof config.entrypoint === 'string' ? config.entrypoint : null;
}

test('public: an OAuth app for the marketplace that may ask the service and has no functions', async () => {
  const { intermediateRepresentation } = await translated('public');
  const { pacekeeper, ...others } = intermediateRepresentation.intermediateNodesIndexedByUid;
  expect(pacekeeper?.config).toMatchObject({
    distribution: 'marketplace',
    auth: { type: 'oauth', redirectUrls: ['https://pacekeeper.example/oauth/callback'] },
    permittedUrls: { fetch: ['https://pacekeeper.example'] },
  });
  expect(Object.values(others).map(({ componentType }) => componentType)).not.toContain(
    'APP_FUNCTION',
  );
  expect(intermediateRepresentation.profileData?.vars.profileVariables).toMatchObject({
    backendUrl: { value: 'https://pacekeeper.example' },
  });
});

test('private: a static app whose cards call the functions that are staged, and no address', async () => {
  const { intermediateRepresentation } = await translated('private');
  const { pacekeeper, ...others } = intermediateRepresentation.intermediateNodesIndexedByUid;
  expect(pacekeeper?.config).toMatchObject({
    distribution: 'private',
    auth: { type: 'static' },
    permittedUrls: { fetch: [] },
  });
  const functions = Object.values(others).filter(
    ({ componentType }) => componentType === 'APP_FUNCTION',
  );
  expect(functions.map(({ uid }) => uid).sort()).toEqual(Object.keys(appFunctions).sort());
  const ask = await readFile(
    join(stagedAt('private'), 'app/cards/extensions/shared/ask.ts'),
    'utf8',
  );
  expect(ask).toContain('askFunction');
  expect(existsSync(join(stagedAt('private'), 'app/cards/extensions/shared/ask-service.ts'))).toBe(
    false,
  );
});

test('every staged function loads by itself as CommonJS and has a main', async () => {
  const functions = join(stagedAt('private'), 'app/functions');
  const require = createRequire(join(functions, 'package.json'));
  const files = (await readdir(functions)).filter((name) => name.endsWith('.js'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect({ file, main: typeof require(`./${file}`).main }).toEqual({ file, main: 'function' });
});

test('the functions leave the embedded database behind, and carry the migrations', async () => {
  const functions = join(stagedAt('private'), 'app/functions');
  expect(await readFile(join(functions, 'lib/functions.js'), 'utf8')).not.toMatch(
    /node:sqlite|pglite-worker/,
  );
  expect(await readdir(join(functions, 'migrations'))).toEqual(
    await readdir(join(projectRoot, 'src/store/migrations')),
  );
});

test('npm accepts the cards’ lock file, and refuses one that does not fit', async () => {
  const cards = join(stagedAt('public'), 'app/cards');
  const check = () =>
    promisify(execFile)('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], {
      cwd: cards,
    });
  await expect(check()).resolves.toMatchObject({ stdout: expect.stringContaining('add react 18') });
  const file = join(cards, 'package.json');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace(/"react": ".*"/, '"react": "17.0.2"'));
  await expect(check()).rejects.toThrow(/npm ci/);
  await writeFile(file, good);
});

test('the check is alive: an hsmeta with a fault is found', async () => {
  const broken = join(folder.path, 'broken');
  await stage({ profile: 'public', outDir: broken, values: placeholderValues });
  const meta = join(broken, 'app/cards/lead-quality-tab-hsmeta.json');
  await writeFile(
    meta,
    (await readFile(meta, 'utf8')).replace('lead-quality-tab', 'lead-quality-sidebar'),
  );
  await expect(
    translate(
      { projectSourceDir: broken, platformVersion: '2026.03', accountId: 1 },
      { skipValidation: true, profile: 'public' },
    ),
  ).rejects.toThrow(/lead-quality-sidebar/);
});

test('a card that drags a package in is refused, with the file that does', async () => {
  const zod = new Map([
    ['extensions/shared/shorten.ts', "export { parse as shorten } from 'zod';\n"],
  ]);
  await expect(stageCards(join(folder.path, 'fat'), zod)).rejects.toThrow(
    'extensions/shared/shorten.ts imports zod',
  );
});

test('what is staged carries no path of this machine', async () => {
  const files = await readdir(stagedAt('public'), { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  expect(texts.filter((text) => text.includes(projectRoot))).toEqual([]);
});
