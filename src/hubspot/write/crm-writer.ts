import * as z from 'zod';
import type { CrmEntryDraft, CrmWriter, DeliveryOutcome } from '../../use-cases/ports/delivery.ts';
import { paragraphs } from '../../use-cases/updates/html-text.ts';
import type { WriteCall } from '../http/call.ts';
import type { Tell } from '../http/tell.ts';
import { paths } from '../paths.ts';
import { recordId } from '../wire/records.ts';

/** HubSpot's own limit on a note's body; a task's body is held to the same. */
const BODY_LENGTH = 65_536;

/**
 * HubSpot's ids of its unlabelled links to a deal (developers.hubspot.com, "Associations", list of type ids): 216 from a task,
 * 214 from a note.
 */
const linkToDeal = { task: 216, note: 214 } as const;

/** Tasks and notes have no scope of their own: they come with contacts. */
const SCOPE = 'crm.objects.contacts.write';

const made = z.object({ id: recordId });

/** Writes tasks and notes to a HubSpot portal. */
export function crmWriter(tell: Tell): CrmWriter {
  return {
    async write(entry) {
      const told = await tell(callFor(entry), new AbortController().signal);
      switch (told.kind) {
        case 'done':
          return { kind: 'sent', remoteId: made.safeParse(told.json).data?.id ?? null };
        case 'later':
          return { ...told, kind: 'later', forAll: true };
        case 'refused':
        case 'unsure':
        case 'closed':
          return { kind: told.kind, why: told.why } satisfies DeliveryOutcome;
      }
    },
  };
}

function callFor(entry: CrmEntryDraft): WriteCall {
  const { kind, dealId } = entry;
  return {
    method: 'POST',
    path: kind === 'task' ? paths.tasks : paths.notes,
    kind: 'burst',
    scope: SCOPE,
    body: {
      properties: propertiesOf(entry),
      associations: dealId === null ? [] : [linkTo(dealId, linkToDeal[kind])],
    },
  };
}

function propertiesOf({ kind, ownerId, title, lines, at }: CrmEntryDraft): Record<string, string> {
  const common = { hubspot_owner_id: ownerId, hs_timestamp: new Date(at).toISOString() };
  if (kind === 'note')
    return { ...common, hs_note_body: paragraphs([title, ...lines], BODY_LENGTH) };
  return {
    ...common,
    hs_task_subject: title,
    hs_task_body: paragraphs(lines, BODY_LENGTH),
    hs_task_status: 'NOT_STARTED',
    hs_task_type: 'TODO',
  };
}

function linkTo(dealId: string, associationTypeId: number) {
  return {
    to: { id: dealId },
    types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }],
  };
}
