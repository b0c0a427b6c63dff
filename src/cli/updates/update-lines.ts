import type { ClosedChannel, MessageDraft } from '../../use-cases/ports/outbox-store.ts';
import type { KeptPreferences } from '../../use-cases/ports/update-store.ts';

/** As many messages are printed whole; the rest are counted. */
const PRINTED = 3;

/** Preferences, and what became of what was sent, for a terminal. */
export function shownLines(
  { portal, own }: KeptPreferences,
  closed: readonly ClosedChannel[],
  counts: Readonly<Record<string, number>>,
): string[] {
  const sent = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  return [
    `made         ${portal.every === 'day' ? 'each working day' : 'on the first working day of the week'}, from ${portal.hour}:00 on the portal's clock`,
    `by e-mail    ${portal.email ? 'on' : 'off'}`,
    `in HubSpot   ${portal.crm}`,
    `ranks        ${portal.ranks}`,
    `language     ${portal.language}`,
    ...[...own].map(([userId, { every, email, crm, language }]) => {
      const differs = [
        every,
        email === null ? null : `e-mail ${email ? 'on' : 'off'}`,
        crm,
        language,
      ];
      return `user ${userId}: ${differs.filter((part) => part !== null).join(', ') || 'as the portal'}`;
    }),
    ...(sent.length === 0 ? [] : [`messages     ${sent.join(', ')}`]),
    ...closed.map(({ channel, message }) => `not allowed  ${channel}: ${message}`),
  ];
}

/** What would go out, for a terminal; null: the portal has not been synced. */
export function previewLines(messages: readonly MessageDraft[] | null): string[] {
  if (messages === null) return ['This portal has not been synced yet: sync it first.'];
  if (messages.length === 0)
    return ['Nothing would go out: nothing is switched on, or there is no news.'];
  const rest = messages.length - PRINTED;
  return [
    ...messages.slice(0, PRINTED).flatMap((message) => ['', ...messageLines(message)]),
    '',
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
}

function messageLines(message: MessageDraft): string[] {
  if (message.channel === 'email') {
    const { to, subject, text } = message.content;
    return [`Mail to ${to.name} <${to.address}>: ${subject}`, ...indented(text.split('\n'))];
  }
  const { kind, ownerId, title, lines, dealId } = message.content;
  const place = dealId === null ? '' : ` on deal ${dealId}`;
  return [`HubSpot ${kind} of owner ${ownerId}${place}: ${title}`, ...indented(lines)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${line}`));
}
