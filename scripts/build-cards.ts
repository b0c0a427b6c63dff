import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { type Profile, type ProfileValues, placeholderValues } from './profiles.ts';
import { jsonText, projectRoot } from './project.ts';
import { stage } from './stage.ts';

/** Where a card may stand on a record: in the middle column or the narrow one beside it. */
export type CardLocation = 'crm.record.tab' | 'crm.record.sidebar';

/** A card as HubSpot's bundler made it. */
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

/** Everything that goes into a built card. */
const sources = ['extensions', 'src/contract', 'scripts', 'package-lock.json'];
const indexName = 'cards.json';

/**
 * The built cards of the public profile, made anew only when a source has changed since. Each state of the sources
 * has a folder of its own, which appears complete or not at all: two processes may call this at once.
 */
export async function ensureCardsBuilt(
  buildFolder = join(projectRoot, 'build/cards'),
): Promise<{ readonly cards: readonly BuiltCard[] }> {
  const name = await fingerprint(sources);
  const folder = join(buildFolder, name);
  const found = await readIndex(folder);
  if (found !== null) return { cards: found };
  const draft = join(buildFolder, `draft-${process.pid}`);
  await buildCards({ outDir: draft, profile: 'public' });
  await settle(draft, folder);
  return { cards: (await readIndex(folder)) ?? [] };
}

/**
 * Stages a profile in `outDir`/staged and builds every card as HubSpot's builder does after its `npm ci`. The packages
 * come from the project's node_modules instead, so `outDir` must lie in the project; it is emptied first.
 */
export async function buildCards({
  outDir,
  profile,
  values = placeholderValues,
}: {
  readonly outDir: string;
  readonly profile: Profile;
  readonly values?: ProfileValues;
}): Promise<readonly BuiltCard[]> {
  await rm(outDir, { recursive: true, force: true });
  const staged = join(outDir, 'staged');
  await stage({ profile, outDir: staged, values });
  const folder = join(staged, 'app/cards');
  const cards = await stagedCards(folder);
  for (const { file } of cards) await buildCard(join(folder, file), join(outDir, parse(file).name));
  const built = cards.map((card) => ({ ...card, file: `${card.name}/${card.name}.js` }));
  await writeFile(join(outDir, indexName), jsonText(built));
  return inFolder(outDir, built);
}

/** The bundler is loaded only here: it is slow to load, and fresh cards do without it. */
async function buildCard(entry: string, outputDir: string): Promise<void> {
  const { remoteBuild } = await import('@hubspot/ui-extensions-dev-server/build');
  await remoteBuild({ root: dirname(entry), entryPoint: entry, outputDir, logLevel: 'warn' });
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
  const metaFiles = (await readdir(folder)).filter((name) => name.endsWith('-hsmeta.json')).sort();
  const cards = new Map<string, BuiltCard>();
  for (const metaFile of metaFiles) {
    const { config }: CardMeta = JSON.parse(await readFile(join(folder, metaFile), 'utf8'));
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

/** The cards of a folder that was built to its end; null when there is none. */
async function readIndex(folder: string): Promise<readonly BuiltCard[] | null> {
  try {
    return inFolder(folder, JSON.parse(await readFile(join(folder, indexName), 'utf8')));
  } catch {
    return null;
  }
}

function inFolder(folder: string, cards: readonly BuiltCard[]): readonly BuiltCard[] {
  return cards.map((card) => ({ ...card, file: join(folder, card.file) }));
}

/** Gives a finished draft its lasting name, unless another process was first, and drops what older sources left. */
async function settle(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if ((await readIndex(folder)) === null) throw error;
    await rm(draft, { recursive: true, force: true });
  }
  const others = (await readdir(dirname(folder))).filter(
    (name) => !name.startsWith('draft-') && join(dirname(folder), name) !== folder,
  );
  await Promise.all(
    others.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })),
  );
}
