import { type Request, type RequestHandler, Router, urlencoded } from 'express';
import * as z from 'zod';
import type { PreviewViewer } from './preview-options.ts';

const COOKIE = 'pacekeeper_preview_viewer';

/** Says who is looking. The cookie names one of the listed viewers or counts for nothing. */
export function viewerOf(request: Request, viewers: readonly PreviewViewer[]): PreviewViewer {
  const chosen = cookieOf(request.headers.cookie ?? '');
  const viewer = viewers.find(({ userId }) => userId === chosen) ?? viewers[0];
  if (viewer === undefined) throw new RangeError('The preview has no viewers.');
  return viewer;
}

function cookieOf(header: string): string | undefined {
  const prefix = `${COOKIE}=`;
  const cookie = header.split('; ').find((each) => each.startsWith(prefix));
  return cookie?.slice(prefix.length);
}

const choice = z.object({ userId: z.string(), back: z.string() });

/** POST / { userId, back }: look through somebody else's eyes, then go back to the page. */
export function viewerSwitch(viewers: readonly PreviewViewer[]): Router {
  const choose: RequestHandler = (request, response) => {
    const asked = choice.safeParse(request.body);
    const viewer = viewers.find(({ userId }) => userId === asked.data?.userId);
    if (viewer === undefined) {
      response.status(400).type('text').send('Choose one of the listed people.');
      return;
    }
    response.cookie(COOKIE, viewer.userId, { httpOnly: true, sameSite: 'strict', path: '/' });
    response.redirect(303, localPath(asked.data?.back ?? '/'));
  };
  return Router().post('/', urlencoded({ extended: false, limit: '4kb' }), choose);
}

/** A path on this server; anything that could lead elsewhere becomes the first page. */
function localPath(path: string): string {
  return /^\/(?![/\\])[^\\]*$/.test(path) ? path : '/';
}
