import type * as z from 'zod';
import type { StoreTools } from '../../src/composition/portal-tools.ts';
import type { AnswerOf, AskName, SchemaOf } from '../../src/contract/asks.ts';
import type { Admin } from '../../src/domain/access/may-configure.ts';
import type { Viewer } from '../../src/domain/access/viewer.ts';
import type { PortalSchema } from '../../src/domain/crm/schema.ts';
import type { RunStepName } from '../run-steps.ts';

/** What was asked, after it was checked against its schema. */
export type Checked<Name extends AskName> = z.output<SchemaOf<Name>>;

/** What is to be worked out again, once for each slot. */
export interface FollowUp {
  readonly slot: string;
  readonly from: RunStepName;
}

interface Entry<Name extends AskName> {
  readonly asked: z.ZodType<Checked<Name>, z.input<SchemaOf<Name>>>;
  /** What rests on what was done; null, or left out: nothing. */
  readonly follows?: (
    answer: AnswerOf<Name>,
    asked: Checked<Name> & { readonly userId: string },
  ) => FollowUp | null;
}

/** Answered to whoever asks, as far as they may see it: which records that is, the use case knows. */
export interface ForEveryone<Name extends AskName> extends Entry<Name> {
  readonly who: 'everyone';
  /** It can only be refused where HubSpot does not say who asks (docs/decisions/0006). */
  readonly signedOnly?: true;
  readonly answer: (
    given: StoreTools & { readonly viewer: Viewer },
    asked: Checked<Name>,
  ) => Promise<AnswerOf<Name>>;
}

/** Answered to admins; everybody else is told who they are. */
export interface ForAdmins<Name extends AskName> extends Entry<Name> {
  readonly who: 'admins';
  readonly answer: (given: GivenToAdmins, asked: Checked<Name>) => Promise<AnswerOf<Name>>;
}

/** How each question and act is answered. */
export type AskTable = {
  readonly [Name in AskName]: ForEveryone<Name> | ForAdmins<Name>;
};

type GivenToAdmins = StoreTools & { readonly admin: Admin };

/** What is answered only when the portal was read: until then, that it was not. */
export function onceSynced<Asked, Answer>(
  answer: (
    given: GivenToAdmins & { readonly portal: PortalSchema },
    asked: Asked,
  ) => Promise<Answer>,
) {
  return async (
    given: GivenToAdmins,
    asked: Asked,
  ): Promise<Answer | { readonly state: 'not synced' }> => {
    const portal = await given.schema();
    return portal === null ? { state: 'not synced' } : answer({ ...given, portal }, asked);
  };
}

/** After a change that was made: a run from a step on. `what` was changed. */
export function whenDone(what: string, from: RunStepName) {
  return (
    { state }: { readonly state: string },
    { userId, key }: { readonly userId: string; readonly key: string },
  ): FollowUp | null => (state === 'done' ? { slot: `${what} ${userId} ${key}`, from } : null);
}
