import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Against slow and idle peers: no honest HubSpot request takes this long, or comes in such numbers. */
const limits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 20_000,
  connections: 500,
  stopMs: 10_000,
} as const;

/** A server that listens. */
export interface Listening {
  /** Where it listens, e.g. `http://127.0.0.1:4600`. */
  readonly url: string;
  /** Says who answers; its address is known only now, when it listens. */
  serve(app: RequestListener): void;
  /** Answers what it has accepted, then closes; connections that stay open are cut after ten seconds. */
  close(): Promise<void>;
}

/** The address cannot be had: says which setting to change. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** Starts to listen; port 0 takes a free one. Throws {@link CannotListen}, naming the setting to change. */
export async function listen(host: string, port: number, setting: string): Promise<Listening> {
  const server = createServer();
  server.headersTimeout = limits.headersTimeoutMs;
  server.requestTimeout = limits.requestTimeoutMs;
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new CannotListen(
          `Cannot listen on ${host}:${port}: ${cause.message}. Set ${setting} to a free port.`,
          { cause },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${portOf(server)}`,
    serve: (app) => server.on('request', app),
    close: () => stop(server),
  };
}

function portOf(server: Server): number {
  // A TCP server's address is always of this shape; only pipes answer a string.
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limits.stopMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
