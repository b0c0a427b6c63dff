import type { RequestHandler } from 'express';

/** The names that a browser on this machine may call the preview by. */
const localNames = ['127.0.0.1', 'localhost'];

/**
 * Refuses a request that another site sends through the user's browser: one that names a host which is not this
 * machine (DNS rebinding), and one that acts from a page that is not ours (cross-site request forgery).
 */
export const guardLoopback: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (!localNames.includes(name)) {
    response
      .status(421)
      .type('text')
      .send('The preview answers under 127.0.0.1 and localhost only.');
    return;
  }
  const acts = request.method !== 'GET' && request.method !== 'HEAD';
  if (acts && request.headers.origin !== `http://${host}`) {
    response.status(403).type('text').send('The preview takes orders from its own pages only.');
    return;
  }
  next();
};
