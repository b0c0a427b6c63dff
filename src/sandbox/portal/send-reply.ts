import type { ServerResponse } from 'node:http';
import type { Reply } from './answer-call.ts';
import type { Fault } from './faults.ts';

const json = 'application/json;charset=utf-8';

/** Sends an answer, or what a fault makes of it. Returns the status that went out; null when none did. */
export function sendReply(
  response: ServerResponse,
  reply: Reply,
  fault: Fault | null,
  asked: URL,
): number | null {
  switch (fault?.kind) {
    case undefined:
      return send(response, reply.status, json, reply.headers, reply.json);
    case 'reset':
      response.socket?.resetAndDestroy();
      return null;
    case 'hang':
      return null;
    case 'answer':
      return send(response, fault.status, json, fault.headers ?? {}, JSON.stringify(fault.body));
    case 'html':
      return send(
        response,
        200,
        'text/html;charset=utf-8',
        {},
        '<!doctype html><p>One moment.</p>',
      );
    case 'cut-body':
      return sendHalf(response, reply);
    case 'no-results':
      return send(response, reply.status, json, reply.headers, changed(reply, withoutResults));
    case 'stuck-cursor':
      return send(
        response,
        reply.status,
        json,
        reply.headers,
        changed(reply, (body) => withCursor(body, asked.searchParams.get('after') ?? '')),
      );
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): number {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
  return status;
}

function sendHalf(response: ServerResponse, reply: Reply): number {
  response.writeHead(reply.status, {
    'content-type': json,
    'content-length': Buffer.byteLength(reply.json),
    ...reply.headers,
  });
  response.write(reply.json.slice(0, reply.json.length / 2), () => response.socket?.destroy());
  return reply.status;
}

/** A body changed as data. */
function changed(reply: Reply, change: (body: Record<string, unknown>) => object): string {
  const body: unknown = JSON.parse(reply.json);
  return JSON.stringify(change(Object(body)));
}

function withoutResults({ results: _, ...rest }: Record<string, unknown>): object {
  return rest;
}

function withCursor(body: Record<string, unknown>, after: string): object {
  return { ...body, paging: { next: { after } } };
}
