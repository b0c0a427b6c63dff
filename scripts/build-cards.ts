import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { type Bundler, bundleWithEsbuild } from './bundle-with-esbuild.ts';
import { fingerprint } from './fingerprint.ts';
import { cardSources, type Profile } from './profiles.ts';
import { jsonText, projectRoot } from './project.ts';
import { extensionKinds, stageCards } from './stage-cards.ts';

/** Where a card may stand on a record: in the middle column or the narrow one beside it. */
export type CardLocation = 'crm.record.tab' | 'crm.record.sidebar' | 'crm.preview';

/** A built card. */
export interface BuiltCard {
  /** "LeadQuality": the name of its entry. */
  readonly name: string;
  /** What HubSpot shows above it. */
  readonly title: string;
  readonly objectType: 'contact' | 'deal';
  readonly locations: readonly CardLocation[];
  /** Absolute path of the built script: it runs at once and takes the worker's globals `React` and `RemoteUI`. */
  readonly file: string;
}

/** Where a page of the app stands in HubSpot. */
export type PageLocation = 'pages' | 'settings';

/** A built page of the app. */
export interface BuiltPage {
  /** "Home": the name of its entry. */
  readonly name: string;
  /** What HubSpot calls its place: a page of the app, or the app's settings. */
  readonly location: PageLocation;
  /** Absolute path of the built script, which runs as a card's does. */
  readonly file: string;
}

/** All that the app shows in HubSpot. */
export interface BuiltApp {
  readonly cards: readonly BuiltCard[];
  readonly pages: readonly BuiltPage[];
}

/** Everything that goes into a built card. */
const sources = ['extensions', 'src/contract', 'src/words', 'scripts', 'package.json'];
const indexName = 'cards.json';

/**
 * The built cards and pages of the public profile, made anew only when a source has changed since. Each state of the sources
 * has a folder of its own, which appears complete or not at all: two processes may call this at once.
 */
export async function ensureCardsBuilt(
  buildFolder = join(projectRoot, 'build/cards'),
  bundle = bundleWithEsbuild,
): Promise<BuiltApp> {
  const name = await fingerprint(sources);
  const folder = join(buildFolder, name);
  const found = await readIndex(folder);
  if (found !== null) return found;
  const draft = join(buildFolder, `draft-${randomUUID()}`);
  await buildCards({ outDir: draft, profile: 'public', bundle });
  await settle(draft, folder);
  return (await readIndex(folder)) ?? { cards: [], pages: [] };
}

/**
 * Stages a profile's cards in `outDir`/staged and its pages beside them, and bundles them from there. Their packages come from the
 * project's node_modules, so `outDir` must lie in the project; it is emptied first.
 */
export async function buildCards({
  outDir,
  profile,
  bundle,
}: {
  readonly outDir: string;
  readonly profile: Profile;
  readonly bundle: Bundler;
}): Promise<BuiltApp> {
  await rm(outDir, { recursive: true, force: true });
  const folder = join(outDir, 'staged');
  await stageCards(folder, cardSources[profile]);
  const cards = await stagedCards(folder);
  const pages: BuiltPage[] = [];
  for (const location of extensionKinds[profile]) {
    if (location === 'cards') continue;
    const pagesFolder = pagesFolderOf(outDir, location);
    await stageCards(pagesFolder, cardSources[profile], location);
    pages.push(...(await stagedPages(pagesFolder, location)));
  }
  const entries = [
    ...cards.map(({ file }) => join(folder, file)),
    ...pages.map(({ file, location }) => join(pagesFolderOf(outDir, location), file)),
  ];
  await bundle(entries, outDir);
  const built = { cards: cards.map(asBuilt), pages: pages.map(asBuilt) };
  await writeFile(join(outDir, indexName), jsonText(built));
  return inFolder(outDir, built);
}

function pagesFolderOf(outDir: string, location: PageLocation): string {
  return join(outDir, `staged-${location}`);
}

/** The bundler puts each entry's script into a folder of its name. */
function asBuilt<Entry extends Pick<BuiltPage, 'name' | 'file'>>(entry: Entry): Entry {
  return { ...entry, file: `${entry.name}/${entry.name}.js` };
}

/** A card's hsmeta, as far as the build reads it. */
interface CardMeta {
  readonly config: {
    readonly name: string;
    readonly location: CardLocation;
    readonly entrypoint: string;
    readonly objectTypes: readonly (keyof typeof recordTypes)[];
  };
}

const recordTypes = { contacts: 'contact', deals: 'deal' } as const;

/** The staged cards by entry: one entry may stand in several places, each with an hsmeta of its own. `file`: the entry. */
async function stagedCards(folder: string): Promise<BuiltCard[]> {
  const cards = new Map<string, BuiltCard>();
  for (const { config } of await stagedMetas<CardMeta>(folder)) {
    const { name, base } = parse(config.entrypoint);
    const [objectType = 'contacts'] = config.objectTypes;
    cards.set(name, {
      name,
      title: config.name,
      objectType: recordTypes[objectType],
      locations: [...(cards.get(name)?.locations ?? []), config.location],
      file: base,
    });
  }
  return [...cards.values()];
}

/** The staged pages; `file`: the entry. A page has one hsmeta, which names nothing but its entry. */
async function stagedPages(folder: string, location: PageLocation): Promise<BuiltPage[]> {
  const metas = await stagedMetas<{ readonly config: Pick<CardMeta['config'], 'entrypoint'> }>(
    folder,
  );
  return metas.map(({ config }) => {
    const { name, base } = parse(config.entrypoint);
    return { name, location, file: base };
  });
}

/** The hsmeta files of a staged folder, by name. The caller names their shape: these are our own files. */
async function stagedMetas<Meta>(folder: string): Promise<Meta[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('-hsmeta.json')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => JSON.parse(text));
}

/** The cards and pages of a folder that was built to its end; null when there is none. */
async function readIndex(folder: string): Promise<BuiltApp | null> {
  try {
    return inFolder(folder, JSON.parse(await readFile(join(folder, indexName), 'utf8')));
  } catch {
    return null;
  }
}

function inFolder(folder: string, { cards, pages }: BuiltApp): BuiltApp {
  return {
    cards: cards.map((card) => ({ ...card, file: join(folder, card.file) })),
    pages: pages.map((page) => ({ ...page, file: join(folder, page.file) })),
  };
}

/** Gives a finished draft its lasting name, unless another process was first, and drops what older sources left. */
async function settle(draft: string, folder: string): Promise<void> {
  if ((await readIndex(folder)) === null) await rm(folder, { recursive: true, force: true });
  try {
    await rename(draft, folder);
  } catch (error) {
    if ((await readIndex(folder)) === null) throw error;
    await rm(draft, { recursive: true, force: true });
  }
  await removeOlder(folder);
}

async function removeOlder(folder: string): Promise<void> {
  const names = await readdir(dirname(folder));
  const older = names.filter((name) => name !== basename(folder) && !name.startsWith('draft-'));
  await Promise.all(
    older.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })),
  );
}
