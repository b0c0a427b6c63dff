import { randomUUID } from 'node:crypto';
import { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import { previewLocales, viewerOf } from './choose-viewer.ts';
import type { Page, PageContent, PageFrame } from './page.ts';
import type { PreviewOptions } from './preview-options.ts';
import { listAddress } from './read-list.ts';
import { type Asked, notFound, readImport, readPage } from './read-page.ts';
import { shell } from './shell.ts';

const status: Readonly<Record<PageContent['kind'], number>> = {
  home: 200,
  contacts: 200,
  deals: 200,
  record: 200,
  'app page': 200,
  import: 200,
  'not found': 404,
  failed: 500,
};

/** The pages, the page for every other address, and the page for a fault. */
export function pageRoutes(options: PreviewOptions): [Router, RequestHandler, ErrorRequestHandler] {
  const pageOf = (request: Request, content: PageContent): Page => ({
    frame: frameOf(request, options),
    content,
  });
  const shown = (read: (request: Request) => Promise<PageContent>): RequestHandler => {
    return async (request, response) => {
      const content = await read(request);
      response.status(status[content.kind]).send(shell(pageOf(request, content)));
    };
  };
  const show = (ask: (request: Request) => Asked) =>
    shown((request) => readPage(ask(request), viewerOf(request, options.viewers), options));
  const router = Router()
    .get(
      '/',
      show(() => ({ kind: 'home' })),
    )
    .get(
      '/home',
      show(() => ({ kind: 'app page', location: 'pages' })),
    )
    .get(
      '/settings',
      show(() => ({ kind: 'app page', location: 'settings' })),
    )
    .get(
      '/import',
      shown(() => readImport(options)),
    )
    .get(
      '/contacts',
      show((request) => ({ kind: 'contacts', address: addressOf(request) })),
    )
    .get(
      '/deals',
      show((request) => ({ kind: 'deals', address: addressOf(request) })),
    )
    .get(
      '/contacts/:id',
      show((request) => ({ kind: 'contact', id: idOf(request) })),
    )
    .get(
      '/deals/:id',
      show((request) => ({ kind: 'deal', id: idOf(request) })),
    );
  const nowhere: RequestHandler = (request, response) => {
    const content = notFound('There is no page at this address.');
    response.status(404).send(shell(pageOf(request, content)));
  };
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = randomUUID();
    options.log.error({ err: error, reference }, 'a page of the preview failed');
    response.status(500).send(shell(pageOf(request, { kind: 'failed', reference })));
  };
  return [router, nowhere, failed];
}

function addressOf(request: Request) {
  return listAddress(new URL(request.originalUrl, 'http://127.0.0.1').searchParams);
}

/** Express types a parameter as a text or a list of texts; `:id` is one text. */
function idOf(request: Request): string {
  return String(request.params['id']);
}

function frameOf(request: Request, { portal, viewers, clock, desk }: PreviewOptions): PageFrame {
  const viewer = viewerOf(request, viewers);
  return {
    portal: {
      id: portal.id,
      name: portal.name ?? `Portal ${portal.id}`,
      timeZone: portal.timeZone,
    },
    now: clock === undefined ? Date.now() : clock(),
    viewers: viewers.map(({ userId, firstName, lastName, role }) => ({
      userId,
      name: `${firstName} ${lastName}`.trim(),
      role,
    })),
    viewer: viewer.userId,
    locale: viewer.locale,
    locales: [...new Set([viewer.locale, ...previewLocales])],
    here: request.originalUrl,
    offersImport: desk != null,
  };
}
