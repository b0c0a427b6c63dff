import { describe, expect, test } from '@jest/globals';
import { scrubbed } from '../../src/composition/log.ts';

const secrets = ['hunter2', 'ana@acme.example', 'ana%40acme.example', 'pat-na1-11aa22bb-33cc'];

describe('what reaches a log', () => {
  test('holds no secret by name and no customer data by shape, however deep', () => {
    const fields = {
      accessToken: 'hunter2',
      deep: {
        deeper: {
          deepest: { client_secret: 'hunter2', list: [{ Authorization: 'Bearer hunter2' }] },
        },
      },
      url: 'postgres://user:hunter2@db/x',
      text: 'ana@acme.example and ana%40acme.example used pat-na1-11aa22bb-33cc as Bearer hunter2',
      error: Object.assign(new Error('ana@acme.example', { cause: new Error('Bearer hunter2') }), {
        body: 'hunter2',
      }),
    };
    const logged = JSON.stringify(scrubbed(fields));
    for (const secret of secrets) expect(logged).not.toContain(secret);
    expect(logged).toContain('[e-mail]');
  });

  test('keeps what an operator needs', () => {
    expect(scrubbed({ portalId: 62515, step: 'sync', counts: { added: 3 } })).toEqual({
      portalId: 62515,
      step: 'sync',
      counts: { added: 3 },
    });
  });
});
