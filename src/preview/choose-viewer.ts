import { type Request, type RequestHandler, Router, urlencoded } from 'express';
import * as z from 'zod';
import type { PreviewViewer } from './preview-options.ts';

const VIEWER_COOKIE = 'pacekeeper_preview_viewer';
const LOCALE_COOKIE = 'pacekeeper_preview_locale';

/** The locales that anybody can look in, besides their own. */
export const previewLocales = ['en-US', 'de-DE'] as const;

/** Says who is looking, and in which locale. The cookies name what is listed or count for nothing. */
export function viewerOf(
  request: Request,
  viewers: readonly PreviewViewer[],
): PreviewViewer & { readonly locale: string } {
  const cookies = request.headers.cookie ?? '';
  const chosen = cookieOf(cookies, VIEWER_COOKIE);
  const viewer = viewers.find(({ userId }) => userId === chosen) ?? viewers[0];
  if (viewer === undefined) throw new RangeError('The preview has no viewers.');
  const wanted = cookieOf(cookies, LOCALE_COOKIE);
  const locale = previewLocales.find((each) => each === wanted) ?? viewer.locale ?? 'en-US';
  return { ...viewer, locale };
}

function cookieOf(header: string, name: string): string | undefined {
  const prefix = `${name}=`;
  const cookie = header.split('; ').find((each) => each.startsWith(prefix));
  return cookie?.slice(prefix.length);
}

const choice = z.object({
  userId: z.string(),
  locale: z.string().optional(),
  back: z.string(),
});

/** POST / { userId, locale?, back }: look through somebody else's eyes or in another language, then go back to the page. */
export function viewerSwitch(viewers: readonly PreviewViewer[]): Router {
  const choose: RequestHandler = (request, response) => {
    const asked = choice.safeParse(request.body);
    const viewer = viewers.find(({ userId }) => userId === asked.data?.userId);
    if (viewer === undefined) {
      response.status(400).type('text').send('Choose one of the listed people.');
      return;
    }
    response.cookie(VIEWER_COOKIE, viewer.userId, cookieOptions);
    const locale = asked.data?.locale;
    if (previewLocales.some((each) => each === locale))
      response.cookie(LOCALE_COOKIE, locale, cookieOptions);
    else if (locale !== undefined) response.clearCookie(LOCALE_COOKIE, cookieOptions);
    response.redirect(303, localPath(asked.data?.back ?? '/'));
  };
  return Router().post('/', urlencoded({ extended: false, limit: '4kb' }), choose);
}

const cookieOptions = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

/** A path on this server; anything that could lead elsewhere becomes the first page. */
function localPath(path: string): string {
  return /^\/(?![/\\])[^\\]*$/.test(path) ? path : '/';
}
