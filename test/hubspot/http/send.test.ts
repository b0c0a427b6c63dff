import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ReadCall } from '../../../src/hubspot/http/call.ts';
import { senderTo } from '../../../src/hubspot/http/send.ts';

const quiet = new AbortController().signal;
const token = 'pat-eu1-canary';
const call: ReadCall = {
  method: 'POST',
  path: '/crm/objects',
  query: { archived: 'false' },
  body: { inputs: [{ id: '1' }] },
  kind: 'burst',
  stream: 'contacts',
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Sends to a server that answers as told. */
async function sendTo(listener: RequestListener, timeoutMs = 5_000) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return senderTo({ accessToken: token, basePath: `http://127.0.0.1:${port}`, timeoutMs });
}

describe('sending a call', () => {
  test('asks as HubSpot expects it, with the token in the header alone', async () => {
    let asked = {};
    const send = await sendTo((request, response) => {
      request.setEncoding('utf8');
      request.on('data', (body: string) => {
        asked = {
          url: request.url,
          method: request.method,
          auth: request.headers.authorization,
          body,
        };
      });
      request.on('end', () =>
        response.setHeader('content-type', 'application/json').end('{"a":1}'),
      );
    });
    expect(await send(call, quiet)).toMatchObject({ status: 200, json: { a: 1 } });
    expect(asked).toEqual({
      url: '/crm/objects?archived=false',
      method: 'POST',
      auth: `Bearer ${token}`,
      body: '{"inputs":[{"id":"1"}]}',
    });
  });

  test.each([
    ['a web page', 'text/html', '<html>sign in</html>'],
    ['half of a JSON text', 'application/json', '{"results":[{"email":"ada@example.com"'],
    ['JSON that does not say so', 'text/plain', '{"results":[]}'],
    ['nothing', 'application/json', ''],
  ])('takes %s for no answer', async (_, type, body) => {
    const send = await sendTo((_request, response) => {
      response.setHeader('content-type', type).end(body);
    });
    expect(await send(call, quiet)).toMatchObject({ status: 200, json: undefined });
  });

  test('says that a body was cut', async () => {
    const send = await sendTo((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"results":[');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await send(call, quiet)).toMatchObject({ status: null });
  });

  test('says that a connection was reset, by its code', async () => {
    const send = await sendTo((request) => request.socket.resetAndDestroy());
    expect(await send(call, quiet)).toMatchObject({
      status: null,
      why: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/),
    });
  });

  test('gives up on a server that never answers, and on one that never ends', async () => {
    const silent = await sendTo(() => {}, 60);
    expect(await silent(call, quiet)).toMatchObject({
      status: null,
      why: expect.stringMatching(/^127.0.0.1:\d+ gave no answer in 60 ms$/),
    });
    const endless = await sendTo((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
    }, 60);
    expect(await endless(call, quiet)).toMatchObject({
      status: null,
      why: expect.stringMatching(/^127.0.0.1:\d+ gave no answer in 60 ms$/),
    });
  });

  test('closes the connection of a call that is called off', async () => {
    const closed = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const send = await sendTo((request) => {
      request.socket.once('close', () => closed.resolve());
      arrived.resolve();
    });
    const caller = new AbortController();
    const sending = send(call, caller.signal);
    await arrived.promise;
    caller.abort(new Error('called off'));
    await expect(sending).rejects.toThrow('called off');
    await closed.promise;
  });

  test('follows no redirect', async () => {
    const send = await sendTo((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end();
    });
    expect(await send(call, quiet)).toMatchObject({ status: 302 });
  });

  test('shows the token in nothing that it answers', async () => {
    const send = await sendTo((request) => request.socket.resetAndDestroy());
    expect(inspect(await send(call, quiet), { depth: 10 })).not.toContain('canary');
  });
});
