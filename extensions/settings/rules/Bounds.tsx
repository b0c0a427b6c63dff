import { Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { Section } from '../../shared/Section.tsx';
import type { RuleEdit } from './edit-rules.ts';
import { problemAt } from './Problems.tsx';
import type { CutOff, Limit, RuleProblem, Scorecard } from './rule-parts.ts';

const limits: readonly { readonly of: Limit; readonly label: string }[] = [
  { of: 'fit', label: 'Fit' },
  { of: 'engagement', label: 'Engagement' },
  { of: 'data quality', label: 'Data quality' },
  { of: 'total', label: 'The whole score' },
];
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
      <Section title="Grades: the least score for each" isOpen={false}>
        <Flex direction="row" gap="small" wrap>
          {cutOffs.map((of) => (
            <NumberInput
              key={of}
              {...field(`cut-off-${of}`, `Grade ${of} from`, ['cutOffs', of])}
              value={scorecard.cutOffs[of]}
              onChange={(to) => {
                if (Number.isFinite(to) && to !== scorecard.cutOffs[of])
                  change({ edit: 'cut-off', of, to });
              }}
            />
          ))}
        </Flex>
        <Text variant="microcopy">
          Below the least score for C a lead is graded D. While a learned scorecard scores leads,
          grades follow from chances instead.
        </Text>
      </Section>
      <Section title="Caps: how far a sum can go" isOpen={false}>
        {limits.map(({ of, label }) => (
          <Flex key={of} direction="row" gap="small" align="end" wrap>
            {(['min', 'max'] as const).map((end) => (
              <NumberInput
                key={end}
                {...field(`${of}-${end}`, `${label}, ${end === 'min' ? 'at least' : 'at most'}`, [
                  'limits',
                  of,
                  end,
                ])}
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
        <Text variant="microcopy">
          Empty: no cap. A cap that bites is a line of its own on the card.
        </Text>
      </Section>
    </>
  );
}

/** An empty field stands for "no cap". */
function filledIn(limit: number | null): { readonly value?: number } {
  return limit === null ? {} : { value: limit };
}
