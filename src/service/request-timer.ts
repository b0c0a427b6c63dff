import type { RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';

/** Times every request under the path of its route. */
export function timeRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const stop = metrics.requests.startTimer();
    response.on('finish', () => {
      const route: unknown = request.route?.path;
      stop({
        route: typeof route === 'string' ? request.baseUrl + route : 'none',
        status: response.statusCode,
      });
    });
    next();
  };
}
