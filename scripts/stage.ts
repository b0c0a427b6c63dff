/**
 * `npm run stage [-- --profile public|private]` fills build/hubspot, the folder that hsproject.json names, with what
 * HubSpot's builder takes. One profile at a time stands there: `hs project upload --profile <name>` sends it.
 * PACEKEEPER_PUBLIC_URL, PACEKEEPER_SUPPORT_EMAIL and HUBSPOT_ACCOUNT_ID fill the profile's variables.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type AppMeta,
  appMetaFor,
  cardSources,
  hubspotProfile,
  type Profile,
  ProfileError,
  type ProfileValues,
  placeholderValues,
  profiles,
  readProfileValues,
} from './profiles.ts';
import { jsonText, projectRoot, readProjectJson } from './project.ts';
import { extensionKinds, stageCards } from './stage-cards.ts';
import { stageFunctions } from './stage-functions.ts';

/** What to stage, and where: `outDir` is emptied first. */
export interface Staging {
  readonly profile: Profile;
  readonly outDir: string;
  readonly values: ProfileValues;
}

/** Stages the project for HubSpot: the app, its cards and pages, in the public profile its settings, in the private one its functions. */
export async function stage({ profile, outDir, values }: Staging): Promise<void> {
  const app = join(outDir, 'app');
  await rm(outDir, { recursive: true, force: true });
  await mkdir(app, { recursive: true });
  const meta = appMetaFor(profile, await readProjectJson<AppMeta>('extensions/app-hsmeta.json'));
  await writeFile(join(app, 'app-hsmeta.json'), jsonText(meta));
  await writeFile(
    join(outDir, `hsprofile.${profile}.json`),
    jsonText(hubspotProfile(profile, values)),
  );
  for (const kind of extensionKinds[profile])
    await stageCards(join(app, kind), cardSources[profile], kind);
  if (profile === 'private') await stageFunctions(join(app, 'functions'));
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: { profile: { type: 'string', default: 'public' } },
  });
  const profile = profiles.find((name) => name === options.profile);
  if (profile === undefined) {
    throw new ProfileError(
      `--profile must be one of ${profiles.join(', ')}, not "${options.profile}".`,
    );
  }
  const { srcDir } = await readProjectJson<{ readonly srcDir: string }>('hsproject.json');
  const values = readProfileValues(process.env);
  await stage({ profile, outDir: join(projectRoot, srcDir), values });
  console.log(
    `Staged the ${profile} profile in ${srcDir}. Next: hs project upload --profile ${profile}`,
  );
  if (profile === 'public' && values.backendUrl === placeholderValues.backendUrl) {
    console.log(
      `The cards would ask ${values.backendUrl}: set PACEKEEPER_PUBLIC_URL to your service and stage again.`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
