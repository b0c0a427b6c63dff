import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures, PersonasView } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { notEnoughWords } from './leads-words.ts';
import { PersonaTable } from './PersonaTable.tsx';
import { examplesWords, learnedWords } from './persona-words.ts';

/** Who buys: the personas that are defined, those learned from wins, and what speaks against both. */
export function Personas({
  personas,
  format,
}: {
  readonly personas: LeadsFigures['personas'];
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="small">
      <Heading>Who buys</Heading>
      {personas.kind === 'not enough' ? (
        <Text>{notEnoughWords(personas)}</Text>
      ) : (
        <Judged personas={personas} format={format} />
      )}
    </Flex>
  );
}

function Judged({
  personas: { defined, learned, missedBuyers },
  format,
}: {
  readonly personas: PersonasView;
  readonly format: Format;
}) {
  return (
    <>
      <Text format={{ fontWeight: 'bold' }}>{learnedWords(learned, format)}</Text>
      {learned.length > 0 && <PersonaTable personas={learned} format={format} />}
      <Section title={`Personas as defined (${defined.length})`} isOpen>
        <PersonaTable personas={defined} format={format} />
      </Section>
      <Section title="What speaks against them" isOpen={false}>
        {[...learned, ...defined].map(({ name, against }) => (
          <Text key={name}>{`${name}, did not buy: ${examplesWords(against)}`}</Text>
        ))}
        <Text>{`Bought and fit no defined persona: ${examplesWords(missedBuyers)}`}</Text>
      </Section>
    </>
  );
}
