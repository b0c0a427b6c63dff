import type { Contact } from '../../domain/crm/contact.ts';
import { type Stored, tableOf } from '../engine/columns.ts';

/** Contacts and their rows. */
export const contactRows = tableOf<Contact>()('pacekeeper.contact', ['id'], {
  id: 'text',
  archived: 'boolean',
  ownerId: 'text',
  name: 'text',
  email: 'text',
  emailHealth: 'text',
  company: 'text',
  jobTitle: 'text',
  lifecycleStage: 'text',
  source: 'text',
  createdAt: 'bigint',
  modifiedAt: 'bigint',
  lastContactedAt: 'bigint',
  nextActivityAt: 'bigint',
  lastEngagedAt: 'bigint',
  dealIds: 'text[]',
  properties: 'jsonb',
  rejected: 'jsonb',
});

export type ContactRow = Stored<typeof contactRows>;
