import { Flex, Heading, SearchInput, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { attributeWords, binWords } from '../../../src/words/en/settings/rule-terms.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { useCard } from '../../shared/use-card.ts';
import { AddTerm } from './AddTerm.tsx';
import { Bounds } from './Bounds.tsx';
import type { CountOf } from './line-counts.ts';
import { ValuesContext } from './property-values.ts';
import type { Group, RuleProblem, Term } from './rule-parts.ts';
import { TermEditor } from './TermEditor.tsx';
import type { RuleEdits } from './use-rule-edits.ts';

const groups: readonly { readonly group: Group; readonly title: string }[] = [
  { group: 'fit', title: words.groupTitles.fit },
  { group: 'engagement', title: words.groupTitles.engagement },
  { group: 'data quality', title: words.groupTitles['data quality'] },
];

/** The rules as sentences, by group; each can be changed where it stands. */
export function ScorecardEditor({
  edits,
  context,
  problems,
  countOf,
}: {
  readonly edits: RuleEdits;
  readonly context: CardContext;
  readonly problems: readonly RuleProblem[];
  readonly countOf: CountOf;
}) {
  const [search, setSearch] = useState('');
  const { state } = useCard({ ask: 'readProperties' }, context);
  const properties =
    state.kind === 'ready' && state.card.state === 'shown' ? state.card.properties : null;
  const found = edits.scorecard.terms
    .map((term, place) => ({ term, place }))
    .filter(({ term }) => speaksOf(term, search.trim().toLowerCase()));
  return (
    <ValuesContext.Provider value={context}>
      <Flex direction="column" gap="medium">
        <SearchInput
          name="search"
          label={words.search}
          placeholder={words.searchHint}
          value={search}
          onChange={setSearch}
        />
        {found.length === 0 && <Text>{words.noneFound(search)}</Text>}
        {groups.map(({ group, title }) => (
          <Flex key={group} direction="column" gap="extra-small">
            <Heading>{title}</Heading>
            {found
              .filter(({ term }) => term.group === group)
              .map(({ term, place }) => (
                <TermEditor
                  key={term.id}
                  term={term}
                  place={place}
                  properties={properties}
                  change={edits.change}
                  problems={problems}
                  countOf={countOf}
                />
              ))}
          </Flex>
        ))}
        <AddTerm
          ids={edits.scorecard.terms.map(({ id }) => id)}
          properties={properties}
          change={edits.change}
        />
        <Bounds scorecard={edits.scorecard} change={edits.change} problems={problems} />
      </Flex>
    </ValuesContext.Provider>
  );
}

function speaksOf(term: Term, sought: string): boolean {
  const said = [
    term.title,
    ...term.reads.map(attributeWords),
    ...term.bins.flatMap((bin) => [bin.reason, binWords(term, bin)]),
  ];
  return said.some((words) => words.toLowerCase().includes(sought));
}
