import { Flex, Tag, Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import type { Format } from '../shared/format.ts';
import {
  basisWords,
  caveatWords,
  changeInShort,
  numberInShort,
  reasonInShort,
} from './lead-words.ts';

const gradeVariants = { A: 'success', B: 'info', C: 'warning', D: 'error' } as const;

/** The grade with the one number, what it rests on, what moved since last week, and the weightiest reason. */
export function Headline({ lead, format }: { readonly lead: ScoredLead; readonly format: Format }) {
  const change = changeInShort(lead, format);
  const caveats = caveatWords(lead, format);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Tag variant={gradeVariants[lead.grade]}>
          {leadCardWords[format.locale].grade(lead.grade)}
        </Tag>
        <Text format={{ fontWeight: 'bold' }}>{numberInShort(lead, format)}</Text>
      </Flex>
      <Text variant="microcopy">{basisWords(lead, format)}</Text>
      {caveats !== null && <Text format={{ fontWeight: 'demibold' }}>{caveats}</Text>}
      {change !== null && <Text>{change}</Text>}
      <Text>{reasonInShort(lead, format)}</Text>
    </Flex>
  );
}
