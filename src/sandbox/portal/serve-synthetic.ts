import { parseArgs } from 'node:util';
import { openPortal } from './open-portal.ts';
import { syntheticWorld } from './synthetic/synthetic-world.ts';

/**
 * A synthetic portal as a process of its own, so that the memory of what reads it can be measured apart. Prints one JSON line
 * `{ url, portalId, token }` and serves until it is ended. `--burst off --search off` take the limits away.
 */
const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    properties: { type: 'string', default: '60' },
    deals: { type: 'string' },
    port: { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
    burst: { type: 'string', default: '190' },
    search: { type: 'string', default: '5' },
    token: { type: 'string' },
  },
});

const portal = await openPortal(
  syntheticWorld({
    contacts: wholeNumber('contacts', values.contacts),
    properties: wholeNumber('properties', values.properties),
    ...(values.deals === undefined ? {} : { deals: wholeNumber('deals', values.deals) }),
  }),
  {
    port: wholeNumber('port', values.port),
    latencyMs: wholeNumber('latency', values.latency),
    limits: {
      burst: numberOrOff('burst', values.burst),
      search: numberOrOff('search', values.search),
      daily: null,
    },
    ...(values.token === undefined ? {} : { token: values.token }),
  },
);
const { url, portalId, token } = portal;
process.stdout.write(`${JSON.stringify({ url, portalId, token })}\n`);

function numberOrOff(name: string, value: string): number | null {
  return value === 'off' ? null : wholeNumber(name, value);
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new RangeError(`--${name} ${value}: give a whole number, 0 or more.`);
}
