import type { ProgressUpdateView } from '../../contract/progress-update.ts';
import type { Owner, Team } from '../../domain/crm/owner.ts';
import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import { preferencesFor, type UpdatePreferences } from '../../domain/goals/updates/preferences.ts';
import type { Language } from '../../domain/told/language.ts';
import { formatFor } from '../../words/format.ts';
import { headlineOf, sentenceOf, updateWords, type Voice } from '../../words/updates.ts';
import type { MessageDraft } from '../ports/outbox-store.ts';
import { mailUpdate } from './mail-update.ts';
import { type Addressee, type UpdateContext, wishesOf } from './update-context.ts';

/** What messages are written from. */
export interface MessageFacts {
  readonly subject: string;
  readonly slot: string;
  readonly content: ProgressUpdateView;
  readonly context: UpdateContext;
  /** New notes to the rep; nobody else's mail has them. */
  readonly notes: readonly ManagerNote[];
  /** The rep's largest open deal; null: none. */
  readonly dealId: string | null;
}

/** The messages that go out with an update: none that nobody switched on, and none when there is no news. */
export function messagesFor(addressee: Addressee, facts: MessageFacts): MessageDraft[] {
  if (!facts.content.isNews && facts.notes.length === 0) return [];
  return addressee.kind === 'team'
    ? teamMessages(addressee.team, facts)
    : repMessages(addressee.owner, wishesOf(addressee, facts.context), facts);
}

function repMessages(owner: Owner, wishes: UpdatePreferences, facts: MessageFacts): MessageDraft[] {
  const mail = wishes.email ? mailTo(owner, null, wishes, facts) : null;
  const entry = crmEntry(owner, wishes, facts);
  return [mail, entry].filter((message) => message !== null);
}

/** A team's update goes to its managers. */
function teamMessages(team: Team, facts: MessageFacts): MessageDraft[] {
  const { schema, roles, preferences } = facts.context;
  return schema.owners
    .filter(({ archived, userId, teams }) => {
      const isManager = userId !== null && roles.get(userId) === 'manager';
      return !archived && isManager && teams.some(({ id }) => id === team.id);
    })
    .flatMap((manager) => {
      const wishes = preferencesFor(preferences.portal, preferences.own.get(manager.userId ?? ''));
      const mail = wishes.email
        ? mailTo(manager, team.name, { ...wishes, every: preferences.portal.every }, facts)
        : null;
      return mail === null ? [] : [mail];
    });
}

function mailTo(
  { name, email, userId }: Owner,
  about: string | null,
  { every, language }: UpdatePreferences,
  facts: MessageFacts,
): MessageDraft | null {
  if (email === null) return null;
  const { subject, slot, content, notes, context } = facts;
  const voice = voiceOf(about, language, context);
  const mail = mailUpdate({
    name,
    content,
    every,
    voice,
    notes: notes.map(({ authorUserId, text, writtenAt }) => ({
      from: authorName(authorUserId, voice, context),
      day: voice.format.day(new Date(writtenAt).toISOString()),
      text,
    })),
    asOf: voice.format.day(content.madeAt),
  });
  return {
    key: `${subject}/${slot}/email/${userId ?? email}`,
    channel: 'email',
    userId,
    content: { to: { name, address: email }, ...mail },
  };
}

/**
 * A task of the rep's, or a note on their largest open deal. HubSpot shows both to whoever may see such records, so nothing
 * stands there that is for the rep alone: no manager's note, no rank.
 */
function crmEntry(
  owner: Owner,
  { crm, language }: UpdatePreferences,
  facts: MessageFacts,
): MessageDraft | null {
  const { subject, slot, content, dealId, context } = facts;
  const voice = voiceOf(owner.name, language, context);
  const title = headlineOf(content, voice);
  if (crm === 'off' || title === null || !content.isNews || (crm === 'note' && dealId === null))
    return null;
  return {
    key: `${subject}/${slot}/crm`,
    channel: 'crm',
    userId: owner.userId,
    content: {
      kind: crm,
      ownerId: owner.id,
      title,
      lines: content.lines
        .filter(({ kind }) => kind !== 'rank')
        .map((line) => sentenceOf(line, voice)),
      dealId,
      at: context.now,
    },
  };
}

/** Mails and tasks are in the language that their reader chose, with the portal's clock. */
function voiceOf(about: string | null, language: Language, { schema }: UpdateContext): Voice {
  const format = formatFor({
    user: { locale: language },
    portal: { timezone: schema.portal.timeZone },
  });
  return { about, format };
}

function authorName(userId: string, { format }: Voice, { schema }: UpdateContext): string {
  const author = schema.owners.find((owner) => owner.userId === userId);
  return author?.name ?? updateWords[format.locale].mail.yourManager;
}
