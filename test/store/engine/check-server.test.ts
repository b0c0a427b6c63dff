import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { DatabaseUnreachable } from '../../../src/store/engine/errors.ts';

describe('A PostgreSQL server that cannot be used', () => {
  const refusalOf = async (url: string): Promise<unknown> => {
    try {
      await openDatabase({ url });
    } catch (error) {
      return error;
    }
    return null;
  };

  /** A port of this machine that nobody listens on. */
  async function deadPort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    return address !== null && typeof address === 'object' ? address.port : 0;
  }

  test('is named with host, port, database, user and reason, never with the password', async () => {
    const port = await deadPort();
    const refusal = await refusalOf(`postgresql://ann:secret-1@localhost:${port}/sales`);
    expect(refusal).toBeInstanceOf(DatabaseUnreachable);
    expect(refusal).toHaveProperty(
      'message',
      expect.stringMatching(
        new RegExp(`localhost:${port}, database "sales", user "ann": .*ECONNREFUSED`),
      ),
    );
    expect(refusal).toHaveProperty('message', expect.not.stringContaining('secret-1'));
  });

  test('for want of a readable address is told so, without repeating the address', async () => {
    const refusal = await refusalOf('postgresql://ann:secret-2@ho st:port/sales');
    expect(refusal).toBeInstanceOf(DatabaseUnreachable);
    expect(refusal).toHaveProperty(
      'message',
      expect.stringContaining('postgresql://user:password@'),
    );
    expect(refusal).toHaveProperty('message', expect.not.stringContaining('secret-2'));
    expect(refusal).not.toHaveProperty('cause');
  });
});
