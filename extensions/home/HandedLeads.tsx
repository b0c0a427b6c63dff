import { Alert, Text } from '@hubspot/ui-extensions';
import type { HandedLeads as Handed } from '../../src/contract/handed-leads.ts';
import { homeHanded as words } from '../../src/words/en/home-handed.ts';
import { CardFrame } from '../shared/CardFrame.tsx';
import type { CardContext } from '../shared/card-context.ts';
import { formatFor } from '../shared/format.ts';

/** What marketing handed to the viewer and waits for an answer: first on the page, and nothing when nothing waits. */
export function HandedLeads({ context }: { readonly context: CardContext }) {
  return (
    <CardFrame ask="readHandedLeads" context={context} waiting={words.waiting}>
      {(page) => (page.state === 'shown' ? <Waiting page={page} context={context} /> : null)}
    </CardFrame>
  );
}

function Waiting({
  page: { leads, more },
  context,
}: {
  readonly page: Extract<Handed, { state: 'shown' }>;
  readonly context: CardContext;
}) {
  if (leads.length === 0) return null;
  const format = formatFor(context);
  return (
    <Alert title={words.title(leads.length + more, format)} variant="info">
      {leads.map((lead) => (
        <Text key={lead.contactId}>{words.lead(lead, Date.now(), format)}</Text>
      ))}
      {more > 0 && <Text variant="microcopy">{words.more(more)}</Text>}
      <Text variant="microcopy">{words.whereToAnswer}</Text>
    </Alert>
  );
}
