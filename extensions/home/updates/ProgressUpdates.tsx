import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ShownUpdates, UpdatesPage } from '../../../src/contract/updates-page.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { formatFor } from '../../shared/format.ts';
import { NotYet } from '../../shared/Notices.tsx';
import { Section } from '../../shared/Section.tsx';
import { ManagerNotes } from './ManagerNotes.tsx';
import { OwnMail } from './OwnMail.tsx';
import { ProgressUpdate } from './ProgressUpdate.tsx';
import { Recognition } from './Recognition.tsx';

const words = homePace.updates;

/** What changed, whom to thank, and notes: the viewer's own, and those of the teams that they manage. */
export function ProgressUpdates({ context }: { readonly context: CardContext }) {
  return (
    <Flex direction="column" gap="small">
      <Heading>{words.title}</Heading>
      <CardFrame ask="readUpdatesPage" context={context} waiting={words.waiting}>
        {(page, retry) => <ByState page={page} context={context} onRetry={retry} />}
      </CardFrame>
    </Flex>
  );
}

interface Props<Page> {
  readonly page: Page;
  readonly context: CardContext;
  readonly onRetry: () => void;
}

function ByState({ page, context, onRetry }: Props<UpdatesPage>) {
  if (page.state === 'shown') return <Shown page={page} context={context} onRetry={onRetry} />;
  return <NotYet {...words.nothingYet} onRetry={onRetry} />;
}

function Shown({ page, context, onRetry }: Props<ShownUpdates>) {
  const format = formatFor(context);
  const { own, teams, moreTeams } = page;
  const now = Date.now();
  return (
    <>
      <Recognition page={page} format={format} />
      {own === null && teams.length === 0 && <Text>{words.noneOfYours}</Text>}
      {own !== null && <ProgressUpdate update={own} voice={{ about: null, format }} now={now} />}
      {teams.map(({ id, name, update }) => (
        <Section key={id} title={name} isOpen={teams.length === 1}>
          <ProgressUpdate update={update} voice={{ about: name, format }} now={now} />
        </Section>
      ))}
      {moreTeams > 0 && <Text variant="microcopy">{words.moreTeams(moreTeams, format)}</Text>}
      <ManagerNotes page={page} context={context} format={format} onChanged={onRetry} />
      <OwnMail page={page} context={context} />
    </>
  );
}
