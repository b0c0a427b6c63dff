import cron from 'node-cron';
import * as z from 'zod';
import { mailbox, smtpUrl } from './mail-settings.ts';

/** HubSpot's named limits; see src/hubspot for what each allows. */
const tiers = ['free', 'professional', 'enterprise', 'oauth'] as const;

const port = z.coerce
  .number({ error: 'a port number' })
  .int('a whole port number')
  .min(0, 'a port from 0 to 65535')
  .max(65_535, 'a port from 0 to 65535');

const webUrl = (schemes: readonly string[]) =>
  z
    .url({ error: `a URL starting with ${schemes.join(' or ')}` })
    .refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)), {
      error: `a URL starting with ${schemes.join(':// or ')}://`,
    });

/** An address as pg reads it: with an empty host beside a user, where `?host=` names the folder of a socket. */
const databaseUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text.replace('@/', '@socket/')),
    {
      error: 'a URL starting with postgres:// or postgresql://',
    },
  );
const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(host);

/** Every setting, by the name of its environment variable, with what is allowed. */
const settingsSchema = z.object({
  DATABASE_URL: databaseUrl.optional(),
  PACEKEEPER_DATA_DIR: z.string().min(1, 'a folder').default('.pacekeeper'),
  PACEKEEPER_HOST: z.string().min(1, 'a host name or address').default('127.0.0.1'),
  PACEKEEPER_PORT: port.default(4600),
  PACEKEEPER_PREVIEW_PORT: port.default(4601),
  PACEKEEPER_PUBLIC_URL: webUrl(['https', 'http'])
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  HUBSPOT_API_URL: webUrl(['https', 'http'])
    .transform((text) => text.replace(/\/+$/, ''))
    .refine((text) => !text.startsWith('http:') || isLoopback(new URL(text).hostname), {
      error: 'an address with https, unless it is on this machine: the token is sent there',
    })
    .optional(),
  HUBSPOT_ACCESS_TOKEN: z.string().min(1, 'the token of the app').optional(),
  HUBSPOT_CLIENT_SECRET: z
    .string()
    .min(16, 'the client secret of the app, 16 characters or more')
    .optional(),
  HUBSPOT_PREVIOUS_CLIENT_SECRET: z
    .string()
    .min(16, 'the client secret before the present one')
    .optional(),
  HUBSPOT_APP_ID: z
    .string()
    .regex(/^\d{1,15}$/, 'the app id: digits')
    .optional(),
  HUBSPOT_TIER: z.enum(tiers, { error: `one of ${tiers.join(', ')}` }).default('professional'),
  PACEKEEPER_SYNC_SCHEDULE: z
    .string()
    .refine((text) => cron.validate(text), { error: 'a cron expression, e.g. */15 * * * *' })
    .default('*/15 * * * *'),
  PACEKEEPER_SHADOW_DAYS: z.coerce
    .number({ error: 'a number of days' })
    .int('whole days')
    .min(0, 'days from 0 to 365')
    .max(365, 'days from 0 to 365')
    .default(0),
  PACEKEEPER_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'one of debug, info, warn, error, silent',
    })
    .default('info'),
  PACEKEEPER_ADMIN_USER_IDS: z
    .string()
    .regex(/^\d+(,\d+)*$/, 'HubSpot user ids, joined by commas')
    .transform((text) => text.split(','))
    .optional(),
  SMTP_URL: smtpUrl.optional(),
  PACEKEEPER_SMTP_TLS: z
    .enum(['required', 'off'], {
      error: 'required, or off for a server on the same machine',
    })
    .default('required'),
  PACEKEEPER_MAIL_FROM: mailbox.optional(),
  NODE_ENV: z.string().optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Settings that cannot be used: every fault at once, never a value (it may be a secret). */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`These settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Reads the settings from environment variables (an empty one counts as not set); throws {@link SettingsError}. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`),
  );
}
