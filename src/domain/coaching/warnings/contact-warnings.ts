import type { ContactFacts } from '../contact-facts.ts';
import type { WarningRule } from '../warning.ts';
import { contactFreeMail, type FreeMailSays } from './contact-free-mail.ts';
import { contactGoneQuiet, type GoneQuietSays } from './contact-gone-quiet.ts';
import { contactHotWaits, type HotWaitsSays } from './contact-hot-waits.ts';
import { contactNeverContacted, type NeverContactedSays } from './contact-never-contacted.ts';
import { contactNoOwner, type NoOwnerSays } from './contact-no-owner.ts';
import { contactPersonaMismatch, type PersonaMismatchSays } from './contact-persona-mismatch.ts';
import {
  contactPossibleDuplicate,
  type PossibleDuplicateSays,
} from './contact-possible-duplicate.ts';
import {
  contactStageContradiction,
  type StageContradictionSays,
} from './contact-stage-contradiction.ts';
import { contactUnreachable, type UnreachableSays } from './contact-unreachable.ts';
import { contactWeakChannel, type WeakChannelSays } from './contact-weak-channel.ts';

/** In the order that they are shown among equals: what costs the lead first, then what costs time. */
const rules = [
  contactNoOwner,
  contactUnreachable,
  contactNeverContacted,
  contactGoneQuiet,
  contactHotWaits,
  contactPossibleDuplicate,
  contactStageContradiction,
  contactPersonaMismatch,
  contactFreeMail,
  contactWeakChannel,
] as const;

type Rule = (typeof rules)[number];
export type ContactWarningId = Rule['id'];
/** Those with a threshold. */
export type AdjustableContactWarningId = Extract<Rule, { threshold: object }>['id'];

/** What they say: evidence and actions. */
export type ContactWarningMessages = NoOwnerSays &
  UnreachableSays &
  NeverContactedSays &
  GoneQuietSays &
  HotWaitsSays &
  PossibleDuplicateSays &
  StageContradictionSays &
  PersonaMismatchSays &
  FreeMailSays &
  WeakChannelSays;

/** The warnings on contacts. */
export const contactWarnings: readonly WarningRule<ContactFacts, ContactWarningMessages>[] = rules;
