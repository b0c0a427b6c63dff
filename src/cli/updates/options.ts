import * as z from 'zod';
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
  every: option('period', 'Each working day, or the first of each week', every),
  hour: option('hour', "From which hour on, 0 to 23 on the portal's clock", hour),
  email: option('state', 'Whether they go out by e-mail', oneOf('on', 'off').optional()),
  hubspot: option('kind', 'Whether they are tasks or notes in HubSpot', kind),
  ranks: option('who', 'Who sees ranks', oneOf('private', 'team').optional()),
  user: option('id', 'For one HubSpot user instead of the whole portal', userId.optional()),
  'as-portal': flag('With --user: the same as the portal again'),
  portal,
};
const wishNames = ['every', 'hour', 'email', 'hubspot', 'ranks'] as const;

type Wishes = z.output<z.ZodObject<typeof wishes>>;

function refuseMisfits(
  { user, 'as-portal': asPortal, hour, ranks, ...given }: Wishes,
  context: z.RefinementCtx,
): void {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  const isSaid = saysAnything({ ...given, hour, ranks });
  if (asPortal && (user === undefined || isSaid))
    refuse('--as-portal goes with --user alone: the user has updates as the portal then.');
  if (user !== undefined && (hour !== undefined || ranks !== undefined))
    refuse('--hour and --ranks are for the whole portal: leave --user out.');
}

const saysAnything = (given: Partial<Wishes>): boolean =>
  wishNames.some((name) => given[name] !== undefined);

export const previewWords = z.object(wishes).superRefine(refuseMisfits);

export const setWords = z
  .object({
    ...wishes,
    confirm: flag('Switch writing to HubSpot on; without it, show what would be written'),
  })
  .superRefine((given, context) => {
    if (!saysAnything(given) && !given['as-portal'])
      context.addIssue({
        code: 'custom',
        message: 'Say what to set: --every, --hour, --email, --hubspot or --ranks.',
      });
    refuseMisfits(given, context);
  });

/** What of the preferences is asked to be otherwise. */
export type UpdateWishes = z.output<typeof previewWords>;
