import { Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { Section } from '../../shared/Section.tsx';
import type { RuleEdit } from './edit-rules.ts';
import { problemAt } from './Problems.tsx';
import type { CutOff, Limit, RuleProblem, Scorecard } from './rule-parts.ts';

const limits: readonly { readonly of: Limit; readonly label: string }[] = (
  ['fit', 'engagement', 'data quality', 'total'] as const
).map((of) => ({ of, label: words.scopes[of] }));
const cutOffs: readonly CutOff[] = ['A', 'B', 'C'];

/** Caps on the sums, and where grades begin. */
export function Bounds({
  scorecard,
  change,
  problems,
}: {
  readonly scorecard: Scorecard;
  readonly change: (edit: RuleEdit) => void;
  readonly problems: readonly RuleProblem[];
}) {
  const field = (name: string, label: string, path: RuleProblem['path']) => {
    const problem = problemAt(problems, path);
    return {
      name,
      label,
      precision: 0,
      error: problem !== null,
      ...(problem !== null && { validationMessage: problem }),
    };
  };
  return (
    <>
      <Section title={words.cutOffs} isOpen={false}>
        <Flex direction="row" gap="small" wrap>
          {cutOffs.map((of) => (
            <NumberInput
              key={of}
              {...field(`cut-off-${of}`, words.gradeFrom(of), ['cutOffs', of])}
              value={scorecard.cutOffs[of]}
              onChange={(to) => {
                if (Number.isFinite(to) && to !== scorecard.cutOffs[of])
                  change({ edit: 'cut-off', of, to });
              }}
            />
          ))}
        </Flex>
        <Text variant="microcopy">{words.cutOffsHint}</Text>
      </Section>
      <Section title={words.caps} isOpen={false}>
        {limits.map(({ of, label }) => (
          <Flex key={of} direction="row" gap="small" align="end" wrap>
            {(['min', 'max'] as const).map((end) => (
              <NumberInput
                key={end}
                {...field(
                  `${of}-${end}`,
                  `${label}, ${end === 'min' ? words.edges.min : words.edges.max}`,
                  ['limits', of, end],
                )}
                {...filledIn(scorecard.limits[of][end])}
                onChange={(to) => {
                  const limit = Number.isFinite(to) ? to : null;
                  if (limit !== scorecard.limits[of][end])
                    change({ edit: 'limit', of, end, to: limit });
                }}
              />
            ))}
          </Flex>
        ))}
        <Text variant="microcopy">{words.capsHint}</Text>
      </Section>
    </>
  );
}

/** An empty field stands for "no cap". */
function filledIn(limit: number | null): { readonly value?: number } {
  return limit === null ? {} : { value: limit };
}
