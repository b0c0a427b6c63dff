import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { assetRoutes } from './asset-routes.ts';
import { type BrowserFiles, bundleBrowser } from './bundle-browser.ts';
import { viewerSwitch } from './choose-viewer.ts';
import { fetchRoute } from './fetch-route.ts';
import { guardLoopback } from './guard-loopback.ts';
import { importRoutes } from './import/import-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { type Preview, type PreviewOptions, PreviewRefused } from './preview-options.ts';
import { type CardScripts, readScripts } from './read-scripts.ts';

/**
 * Serves record pages that host the built cards, on this machine alone. Throws {@link PreviewRefused} in production
 * (it signs requests as HubSpot does), without viewers or a built script, or when the port is taken.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  refuse(options);
  const [files, scripts] = await Promise.all([
    bundleBrowser(),
    readScripts([...options.cards, ...(options.pages ?? [])]),
  ]);
  const server = createServer(previewApp(options, files, scripts));
  await listen(server, options);
  const { port } = addressOf(server);
  const url = `http://${options.host}:${port}`;
  options.log.info({ url }, 'preview is up');
  return { url, close: () => close(server) };
}

// As the process was started: HubSpot's bundler sets NODE_ENV=production in the process that builds the cards.
// biome-ignore lint/style/noProcessEnv: the guard must not depend on a caller who remembers to pass it
const isProduction = process.env['NODE_ENV'] === 'production';

function refuse({ host, viewers }: PreviewOptions): void {
  if (isProduction)
    throw new PreviewRefused(
      'The preview does not start with NODE_ENV=production: it signs requests for anybody at this machine. Use HubSpot itself there.',
    );
  if (host !== '127.0.0.1')
    throw new PreviewRefused(`The preview listens on 127.0.0.1 only, not on ${String(host)}.`);
  if (viewers.length === 0)
    throw new PreviewRefused('The preview needs at least one person to look as.');
}

function previewApp(options: PreviewOptions, files: BrowserFiles, scripts: CardScripts): Express {
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple');
  app.use(guardLoopback, helmet(security));
  app.use(assetRoutes(files, scripts));
  app.use('/preview/fetch', fetchRoute(options));
  app.use('/preview/viewer', viewerSwitch(options.viewers));
  if (options.desk != null) app.use('/import', importRoutes(options.desk));
  app.use(...pageRoutes(options));
  return app;
}

/** Everything comes from this server, and nothing inline runs; there is no TLS on loopback to insist on. */
const security: Parameters<typeof helmet>[0] = {
  strictTransportSecurity: false,
  // Without a referrer a browser says `Origin: null` when a form is sent, and the guard could not tell its own pages.
  referrerPolicy: { policy: 'same-origin' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
};

async function listen(server: Server, { port, host }: PreviewOptions): Promise<void> {
  try {
    await once(server.listen(port, host), 'listening');
  } catch (cause) {
    throw new PreviewRefused(
      `The preview cannot listen on ${host}:${port}. Is something else using the port? Choose another with the setting PACEKEEPER_PREVIEW_PORT.`,
      { cause },
    );
  }
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new PreviewRefused('The preview got no port from the system.');
  return address;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
