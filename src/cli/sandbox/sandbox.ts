import { generateWorld } from '../../sandbox/generator/generate-world.ts';
import { openPortal } from '../../sandbox/portal/open-portal.ts';
import { worldPortalId } from '../start/world-portal-id.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import type { SandboxOptions } from './options.ts';

const USUAL_PORT = 4602;

/** The portal cannot listen where it was told to. */
class SandboxRefused extends Error {
  override readonly name = 'SandboxRefused';
}

/** Plays a HubSpot portal on this machine until it is stopped. */
export async function sandbox(options: SandboxOptions): Promise<void> {
  const { port = USUAL_PORT, token, seed = 1, contacts, deals } = options;
  const size = {
    ...(contacts !== undefined && { contacts }),
    ...(deals !== undefined && { deals }),
  };
  const portalId = worldPortalId(['sandbox', seed, contacts ?? 'usual', deals ?? 'usual']);
  const world = generateWorld({ seed, now: Date.now(), portalId, ...size });
  const given = { port, ...(token !== undefined && { token }) };
  const portal = await openPortal(world, given).catch((cause: unknown) => {
    throw new SandboxRefused(
      `The sandbox cannot listen on 127.0.0.1:${port}. Is something else using the port? Choose another with --port.`,
      { cause },
    );
  });
  process.stdout.write(
    `Portal ${portalId} answers as HubSpot does (Ctrl+C stops it). To use it, set in another terminal:\n\n` +
      `export HUBSPOT_API_URL=${portal.url}\nexport HUBSPOT_ACCESS_TOKEN=${portal.token}\n\n`,
  );
  try {
    await untilStopped();
  } finally {
    await portal.close();
  }
}
