import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures, PersonasView } from '../../../src/contract/leads-page.ts';
import {
  notEnoughWords,
  personaName,
  homePersonas as words,
} from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { PersonaTable } from './PersonaTable.tsx';

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
      <Heading>{words.title}</Heading>
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
      <Text format={{ fontWeight: 'bold' }}>{words.learned(learned, format)}</Text>
      {learned.length > 0 && <PersonaTable personas={learned} format={format} />}
      <Section title={words.defined(defined.length)} isOpen>
        <PersonaTable personas={defined} format={format} />
      </Section>
      <Section title={words.against} isOpen={false}>
        {[...learned, ...defined]
          .map(({ name, against }) =>
            words.didNotBuy(personaName(name, format), words.examples(against, format)),
          )
          .map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        <Text>{words.missedBuyers(words.examples(missedBuyers, format))}</Text>
      </Section>
    </>
  );
}
