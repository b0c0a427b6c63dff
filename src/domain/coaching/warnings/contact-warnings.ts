import type { ContactFacts } from '../contact-facts.ts';
import type { WarningRule } from '../warning.ts';
import { contactFreeMail } from './contact-free-mail.ts';
import { contactGoneQuiet } from './contact-gone-quiet.ts';
import { contactHotWaits } from './contact-hot-waits.ts';
import { contactNeverContacted } from './contact-never-contacted.ts';
import { contactNoOwner } from './contact-no-owner.ts';
import { contactPersonaMismatch } from './contact-persona-mismatch.ts';
import { contactPossibleDuplicate } from './contact-possible-duplicate.ts';
import { contactStageContradiction } from './contact-stage-contradiction.ts';
import { contactUnreachable } from './contact-unreachable.ts';
import { contactWeakChannel } from './contact-weak-channel.ts';

/** The warnings on contacts, in the order that they are shown among equals: what costs the lead first, then what costs time. */
export const contactWarnings: readonly WarningRule<ContactFacts>[] = [
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
];
