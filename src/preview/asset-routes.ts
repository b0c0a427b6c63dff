import { Router } from 'express';
import type { BrowserFiles } from './bundle-browser.ts';
import type { CardScripts } from './read-scripts.ts';

/** A worker gets its own policy with its script: it loads the card from here and can reach nothing by itself. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'";

/** GET /assets/:file and GET /cards/:name.js (cards and pages of the app alike): what the pages load. */
export function assetRoutes(files: BrowserFiles, scripts: CardScripts): Router {
  const router = Router();
  router.get('/assets/:file', (request, response, next) => {
    const contents = files.get(request.params.file);
    if (contents === undefined) return next();
    if (request.params.file === 'card-worker.js')
      response.setHeader('content-security-policy', WORKER_POLICY);
    response.type(request.params.file).setHeader('cache-control', 'no-cache');
    response.send(Buffer.from(contents));
  });
  router.get('/cards/:file', (request, response, next) => {
    const script = scripts.get(request.params.file);
    if (script === undefined) return next();
    response.type('js').setHeader('cache-control', 'no-cache');
    response.send(script);
  });
  return router;
}
