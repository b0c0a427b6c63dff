import { type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Names whose values never reach a log, however deep they stand. */
const SECRET_NAME = /token|secret|password|authorization|cookie|signature|database_url/i;

/** Shapes that never reach a log, wherever they stand: addresses of people, HubSpot tokens, credentials in URLs. */
const SECRET_SHAPES: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+(@|%40)[\w-]+\.[\w.-]+/g, '[e-mail]'],
  [/\bpat-[a-z0-9]+-[\w-]+/gi, '[token]'],
  [/\/\/[^/\s:@]+:[^/\s@]+@/g, '//[credentials]@'],
  [/Bearer\s+\S+/gi, 'Bearer [token]'],
];

/** How deep a logged object is followed; deeper parts are left out. */
const MAX_DEPTH = 6;

/** A value made fit for a log: secrets by name and customer data by shape are replaced. Errors keep class, text and stack. */
export function scrubbed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deeper]';
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.map((each) => scrubbed(each, depth + 1));
  return scrubFields(value, depth + 1);
}

function scrubFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET_NAME.test(name) ? '[secret]' : scrubbed(value, depth),
    ]),
  );
}

function scrubText(text: string): string {
  return SECRET_SHAPES.reduce((kept, [shape, word]) => kept.replaceAll(shape, word), text);
}

/** Only what we know of an error: a client's error may carry whole answers with customer data in other fields. */
function scrubError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: scrubText(error.message),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrubbed(error.cause, depth + 1) }),
  };
}

/** JSON lines on standard error, so that standard output stays for what a command answers. */
export function openLog(level: Settings['PACEKEEPER_LOG_LEVEL']): Log {
  return pino(
    {
      level,
      base: null,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => scrubFields(fields, 1),
      },
      serializers: { err: (error: unknown) => error, error: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args;
          method.apply(this, typeof first === 'string' ? [scrubText(first), ...rest] : args);
        },
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
