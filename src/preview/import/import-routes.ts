import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import * as z from 'zod';
import { fileMendSchema } from '../../contract/file-mend.ts';
import { type ImportDesk, NotTaken } from './import-desk.ts';
import { importView } from './import-view.ts';

const optionsSchema = z.strictObject({
  timeZone: z.string().max(100).nullable(),
  currency: z.string().max(10).nullable(),
  now: z.string().max(40).nullable(),
});

/**
 * GET /state, DELETE /files/:name, POST /mend and POST /start answer with what lies on the desk; PUT /files/:name (a raw body)
 * with nothing, so that several files are checked together; GET /progress with how far an import is. What is not taken is said in a sentence, with a status that fits.
 */
export function importRoutes(desk: ImportDesk): Router {
  const answer =
    (act: (request: Request) => Promise<unknown>): RequestHandler =>
    async (request, response) => {
      try {
        await act(request);
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error;
        refuse(request, response, error);
        return;
      }
      if (request.method === 'PUT') response.status(204).end();
      else response.json(importView(await desk.state(), desk.progress()));
    };
  const small = json({ limit: '2mb' });
  return Router()
    .get(
      '/state',
      answer(async () => {}),
    )
    .put(
      '/files/:name',
      answer((request) => desk.take(nameOf(request), request, lengthOf(request))),
    )
    .delete(
      '/files/:name',
      answer((request) => desk.remove(nameOf(request))),
    )
    .post(
      '/mend',
      small,
      answer((request) => desk.mend(parsed(fileMendSchema, request))),
    )
    .post(
      '/start',
      small,
      answer((request) => desk.begin(parsed(optionsSchema, request))),
    )
    .get('/progress', (_, response) => {
      response.setHeader('cache-control', 'no-store').json(desk.progress());
    });
}

/** A body that is not read to its end is in the way of the next request: the connection goes with it. */
function refuse(request: Request, response: Response, error: NotTaken): void {
  if (!request.complete) response.setHeader('connection', 'close');
  response.status(error.status).json({ message: error.message });
}

function parsed<T>(schema: z.ZodType<T>, request: Request): T {
  const read = schema.safeParse(request.body);
  if (read.success) return read.data;
  throw new NotTaken(400, z.prettifyError(read.error));
}

function nameOf(request: Request): string {
  return String(request.params['name']);
}

function lengthOf(request: Request): number | null {
  const said = request.headers['content-length'];
  return said === undefined ? null : Number(said);
}
