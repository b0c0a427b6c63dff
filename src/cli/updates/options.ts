import * as z from 'zod';
import { languages } from '../../domain/told/language.ts';
import { oneOf, portal, userId } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

const hour = z
  .string()
  .regex(/^([01]?\d|2[0-3])$/, 'an hour of the day, 0 to 23')
  .transform(Number)
  .optional();
const every = oneOf('day', 'week').optional();
const kind = oneOf('off', 'task', 'note').optional();

/** What preferences can be; "updates preview" takes them to try, "updates set" to keep. */
const wishes = {
  every: option('period', 'Send each working day, or on the first one of each week', every),
  hour: option('hour', "Earliest hour to send, 0 to 23 in the portal's time zone", hour),
  email: option('state', 'Send by e-mail', oneOf('on', 'off').optional()),
  hubspot: option('kind', 'Write to HubSpot as tasks or notes', kind),
  ranks: option(
    'who',
    'Show ranks to their owner only, or to the team',
    oneOf('private', 'team').optional(),
  ),
  language: option(
    'code',
    'Language of mails and of what is written to HubSpot',
    oneOf(...languages).optional(),
  ),
  user: option('id', 'Apply to one HubSpot user instead of the whole portal', userId.optional()),
  'as-portal': flag('With --user: go back to the portal settings'),
  portal,
};
const wishNames = ['every', 'hour', 'email', 'hubspot', 'ranks', 'language'] as const;

type Wishes = z.output<z.ZodObject<typeof wishes>>;

function refuseMisfits(
  { user, 'as-portal': asPortal, hour, ranks, ...given }: Wishes,
  context: z.RefinementCtx,
): void {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  const isSaid = saysAnything({ ...given, hour, ranks });
  if (asPortal && (user === undefined || isSaid))
    refuse('--as-portal takes only --user: it puts that user back on the portal settings.');
  if (user !== undefined && (hour !== undefined || ranks !== undefined))
    refuse('--hour and --ranks apply to the whole portal: leave out --user.');
}

const saysAnything = (given: Partial<Wishes>): boolean =>
  wishNames.some((name) => given[name] !== undefined);

export const previewWords = z.object(wishes).superRefine(refuseMisfits);

export const setWords = z
  .object({
    ...wishes,
    confirm: flag('Start writing to HubSpot; without it, only show what would be written'),
  })
  .superRefine((given, context) => {
    if (!saysAnything(given) && !given['as-portal'])
      context.addIssue({
        code: 'custom',
        message: 'Say what to set: --every, --hour, --email, --hubspot, --ranks or --language.',
      });
    refuseMisfits(given, context);
  });

/** What of the preferences is asked to be otherwise. */
export type UpdateWishes = z.output<typeof previewWords>;
