import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Log } from '../composition/log.ts';
import type { ErrorAnswer } from '../contract/requests.ts';
import { RequestError } from './errors.ts';

/** Answers errors as JSON: a sentence and a reference for support, never a stack, whatever NODE_ENV says. */
export function answerError(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const reference = randomUUID();
    const { status, code, message } = describe(error);
    const where = { reference, status, code, method: request.method, path: request.path };
    if (status >= 500) log.error({ ...where, error }, 'request failed');
    else log.info(where, 'request refused');
    if (response.headersSent) return response.destroy();
    const answer: ErrorAnswer = { error: { code, message, reference } };
    return response.status(status).set('Cache-Control', 'no-store').json(answer);
  };
}

function describe(error: unknown): Pick<RequestError, 'status' | 'code' | 'message'> {
  if (error instanceof RequestError) return error;
  const status = statusOf(error);
  if (status === 413)
    return { status, code: 'too_large', message: 'The request is larger than 1 MB.' };
  if (status === 415)
    return { status, code: 'encoded', message: 'Compressed requests are not accepted.' };
  if (status >= 400 && status < 500)
    return { status, code: 'bad_request', message: 'The request cannot be read.' };
  return {
    status: 500,
    code: 'failed',
    message:
      'Something went wrong on our side. Try again; if it stays, give support the reference.',
  };
}

/** The status that express and its body parser put on their own errors. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : 500;
}
