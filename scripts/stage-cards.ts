import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { cutLockFile, type LockedPackages, type PackageFile } from './lock-file.ts';
import type { Profile } from './profiles.ts';
import { jsonText, projectRoot, readProjectJson } from './project.ts';
import { type ReplacedSources, replacing } from './replacing.ts';

/** All that a card may import beside its own sources; a card that drags in more is refused. */
const cardPackages = ['@hubspot/ui-extensions', '@remote-ui/react', 'react'];

/**
 * Where the cards and the pages live in the project, each in a folder with its entry (the PascalCase .tsx of the folder's name)
 * and its hsmeta files.
 */
const extensionFolders = {
  cards: ['extensions/lead-quality', 'extensions/goal-pacing'],
  pages: ['extensions/home'],
  settings: ['extensions/settings'],
} as const;

/** What HubSpot keeps apart: cards on records (`app/cards`), pages of the app (`app/pages`), its one settings page (`app/settings`). */
export type ExtensionKind = keyof typeof extensionFolders;

/**
 * What stands in each profile. Through an app function nobody is an admin (docs/decisions/0006), so that a settings page in the
 * private profile could only refuse.
 */
export const extensionKinds: Readonly<Record<Profile, readonly ExtensionKind[]>> = {
  public: ['cards', 'pages', 'settings'],
  private: ['cards', 'pages'],
};

/**
 * Fills `folder` (`app/cards`, `app/pages` or `app/settings`) with what belongs there: every source that they use at its path in the project, so that imports
 * between them hold; an entry beside the hsmeta files, as HubSpot looks for it; package.json with its lock file.
 */
export async function stageCards(
  folder: string,
  replaced: ReplacedSources,
  kind: ExtensionKind = 'cards',
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const folders = extensionFolders[kind];
  const entries = folders.map(entryOf);
  const sources = await sourcesOf(entries, replaced);
  await Promise.all([
    ...sources.map((path) => stageSource(path, join(folder, path), replaced)),
    ...entries.map((entry) => writeFile(join(folder, basename(entry)), `import './${entry}';\n`)),
    ...folders.map((from) => stageMeta(from, folder)),
    writeFile(join(folder, 'tsconfig.json'), jsonText({ compilerOptions: { jsx: 'react-jsx' } })),
    stagePackage(folder, kind),
  ]);
}

/** "extensions/lead-quality" has its entry in "extensions/lead-quality/LeadQuality.tsx". */
function entryOf(folder: string): string {
  const words = basename(folder).split('-');
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return `${folder}/${name}.tsx`;
}

/** The project's files that the entries need at run time, themselves included; types leave no trace. */
async function sourcesOf(entries: readonly string[], replaced: ReplacedSources): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [...entries],
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'silent',
    plugins: [replacing(replaced)],
  });
  refuseOtherPackages(metafile);
  return Object.keys(metafile.inputs);
}

function refuseOtherPackages({ inputs }: Metafile): void {
  const others = Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(
        ({ external, path }) =>
          external && !cardPackages.includes(path.replace(/\/(jsx-runtime|crm)$/, '')),
      )
      .map(({ path }) => `${file} imports ${path}`),
  );
  if (others.length > 0) {
    throw new Error(`Cards may import ${cardPackages.join(', ')} only:\n${others.join('\n')}`);
  }
}

async function stageSource(from: string, to: string, replaced: ReplacedSources): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, replaced.get(from) ?? (await readFile(join(projectRoot, from))));
}

async function stageMeta(from: string, folder: string): Promise<void> {
  const files = await readdir(join(projectRoot, from));
  const metas = files.filter((name) => name.endsWith('-hsmeta.json') && extname(name) === '.json');
  await Promise.all(metas.map((name) => cp(join(projectRoot, from, name), join(folder, name))));
}

async function stagePackage(folder: string, kind: ExtensionKind): Promise<void> {
  const [project, lock] = await Promise.all([
    readProjectJson<PackageFile>('package.json'),
    readProjectJson<{ readonly packages: LockedPackages }>('package-lock.json'),
  ]);
  const pinned = Object.entries(project.dependencies).filter(([name]) =>
    cardPackages.includes(name),
  );
  const file = {
    name: `pacekeeper-${kind}`,
    version: project.version,
    dependencies: Object.fromEntries(pinned),
  };
  await writeFile(
    join(folder, 'package.json'),
    jsonText({ ...file, private: true, type: 'module' }),
  );
  await writeFile(join(folder, 'package-lock.json'), jsonText(cutLockFile(file, lock.packages)));
}
