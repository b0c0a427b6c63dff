import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { attributeWords, fadingWords } from '../../../src/words/en/settings/rule-terms.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { Section } from '../../shared/Section.tsx';
import { AddBin } from './AddBin.tsx';
import { BinEditor } from './BinEditor.tsx';
import type { RuleEdit } from './edit-rules.ts';
import { HowItCounts } from './HowItCounts.tsx';
import type { CountOf } from './line-counts.ts';
import { problemAt } from './Problems.tsx';
import type { KnownProperty, RuleProblem, Term } from './rule-parts.ts';

/** One question of the scorecard: what it looks at, what each answer gives, and how that fades. */
export function TermEditor({
  term,
  place,
  properties,
  change,
  problems,
  countOf,
}: {
  readonly term: Term;
  readonly place: number;
  /** Null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  readonly change: (edit: RuleEdit) => void;
  readonly problems: readonly RuleProblem[];
  readonly countOf: CountOf;
}) {
  const problem = problemAt(problems, ['terms', place]);
  const [attribute, ...others] = term.reads;
  return (
    <Section title={titleOf(term)} isOpen={problem !== null}>
      {problem !== null && (
        <Alert title={words.checkRule} variant="warning">
          <Text>{problem}</Text>
        </Alert>
      )}
      <Text variant="microcopy">{words.readsWhat(term.reads.map(attributeWords))}</Text>
      {fadingWords(term).map((words) => (
        <Text key={words} variant="microcopy">
          {words}
        </Text>
      ))}
      {term.bins.map((bin, index) => (
        <BinEditor
          // The order is what is edited: a place is what tells two lines apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: bins have no ids
          key={index}
          term={term}
          bin={bin}
          at={{ term: place, bin: index }}
          properties={properties}
          change={change}
          problem={problemAt(problems, ['terms', place, 'bins', index])}
          count={countOf(term, index)}
        />
      ))}
      {attribute !== undefined && others.length === 0 && (
        <AddBin
          attribute={attribute}
          onAdd={(bin) => change({ edit: 'add bin', term: place, to: bin })}
        />
      )}
      <HowItCounts term={term} place={place} properties={properties} change={change} />
      <Flex direction="row">
        <Button size="xs" onClick={() => change({ edit: 'remove term', term: place })}>
          {words.removeTerm(term.title)}
        </Button>
      </Flex>
    </Section>
  );
}

/** "Seniority (-5 to +15)"; of a rule with one answer, "Bounced e-mails (-8)". */
function titleOf({ title, bins }: Term): string {
  const points = bins.map((bin) => bin.points);
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const span = least === most ? signed(most) : words.span(signed(least), signed(most));
  return `${title} (${span})`;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
