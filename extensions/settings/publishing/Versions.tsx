import { Flex, Text } from '@hubspot/ui-extensions';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { ToldLines } from '../../shared/ToldLines.tsx';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';
import { GoBack } from './GoBack.tsx';

/** Every version with author, time and differences; those that were live can be gone back to. */
export function Versions({
  rules,
  act,
  isBusy,
  format,
}: {
  readonly rules: ShownRules;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
  readonly format: Format;
}) {
  const { versions, live, pending } = rules;
  const canGoBack = pending === null;
  const going = { rules, act, isBusy, format };
  return (
    <Section title={`Versions (${versions.length + 1})`} isOpen={false}>
      {versions.map(({ version, createdAt, authors, note, basedOn, changes, wasLive }) => (
        <Flex key={version} direction="column" gap="extra-small">
          <Text format={{ fontWeight: 'bold' }}>
            {`${version}${version === live.version ? ' (live)' : ''}, ${format.moment(createdAt)}, by ${authorWords(authors)}`}
          </Text>
          {note !== null && <Text>{`“${note}”`}</Text>}
          <Text variant="microcopy">{`Against ${basedOn}:`}</Text>
          <ToldLines lines={changes} format={format} />
          {wasLive && version !== live.version && canGoBack && (
            <GoBack version={version} {...going} />
          )}
        </Flex>
      ))}
      <Flex direction="column" gap="extra-small">
        <Text format={{ fontWeight: 'bold' }}>
          {`default-1${live.version === 'default-1' ? ' (live)' : ''}: the rules that Pacekeeper begins with`}
        </Text>
        {live.version !== 'default-1' && canGoBack && <GoBack version="default-1" {...going} />}
      </Flex>
    </Section>
  );
}

function authorWords(authors: ShownRules['versions'][number]['authors']): string {
  return authors.length === 0
    ? 'the command line'
    : authors.map(({ id, name }) => name ?? `user ${id}`).join(' and ');
}
