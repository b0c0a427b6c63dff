import type { Contact } from '../../crm/contact.ts';
import type { WarningRule } from '../warning.ts';
import { contactGoneQuiet } from './contact-gone-quiet.ts';
import { contactNeverContacted } from './contact-never-contacted.ts';
import { contactNoOwner } from './contact-no-owner.ts';
import { contactUnreachable } from './contact-unreachable.ts';

/** The warnings on contacts, in the order that they are shown among equals. */
export const contactWarnings: readonly WarningRule<Contact>[] = [
  contactNoOwner,
  contactUnreachable,
  contactNeverContacted,
  contactGoneQuiet,
];
