import { Flex, Text } from '@hubspot/ui-extensions';
import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
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
    <Section title={words.versions(versions.length + 1)} isOpen={false}>
      {versions.map(({ version, createdAt, authors, note, basedOn, changes, wasLive }) => (
        <Flex key={version} direction="column" gap="extra-small">
          <Text format={{ fontWeight: 'bold' }}>
            {words.version(version, {
              isLive: version === live.version,
              created: format.moment(createdAt),
              by: authorWords(authors),
            })}
          </Text>
          {note !== null && <Text>{`“${note}”`}</Text>}
          <Text variant="microcopy">{words.against(basedOn)}</Text>
          <ToldLines lines={changes} format={format} />
          {wasLive && version !== live.version && canGoBack && (
            <GoBack version={version} {...going} />
          )}
        </Flex>
      ))}
      <Flex direction="column" gap="extra-small">
        <Text format={{ fontWeight: 'bold' }}>
          {words.firstRules(live.version === 'default-1')}
        </Text>
        {live.version !== 'default-1' && canGoBack && <GoBack version="default-1" {...going} />}
      </Flex>
    </Section>
  );
}

function authorWords(authors: ShownRules['versions'][number]['authors']): string {
  return authors.length === 0
    ? words.commandLine
    : authors.map(({ id, name }) => name ?? words.user(id)).join(' and ');
}
