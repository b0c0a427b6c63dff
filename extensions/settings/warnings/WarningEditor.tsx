import { Button, Checkbox, Flex, NumberInput, Text, Toggle } from '@hubspot/ui-extensions';
import { promptSettingWords, warningSettingWords } from '../../../src/words/en/portal-warnings.ts';
import { warningSettings as words } from '../../../src/words/en/settings/warnings.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { asUsual, type EditedWarning, isSetAlike, type WarningEdit } from './warning-edits.ts';

/** One warning: whether it is looked for, from when it speaks, its prompts, and how many records carry it now. */
export function WarningEditor({
  warning,
  problem,
  format,
  change,
  onUsual,
}: {
  readonly warning: EditedWarning;
  /** What the backend says about it; null: nothing. */
  readonly problem: string | null;
  readonly format: Format;
  readonly change: (edit: WarningEdit) => void;
  readonly onUsual: () => void;
}) {
  const { id, on, prompts, threshold } = warning;
  const { title, why, threshold: label } = warningSettingWords(id);
  return (
    <Flex direction="column" gap="extra-small">
      <Toggle
        name={`on-${id}`}
        label={title}
        labelDisplay="inline"
        checked={on}
        onChange={(to) => change({ set: 'on', to })}
      />
      <Text variant="microcopy">{`${why} ${carriedWords(warning, format)}`}</Text>
      {on && threshold !== null && (
        <NumberInput
          name={`limit-${id}`}
          label={label}
          description={words.bounds(threshold)}
          value={threshold.limit}
          min={threshold.least}
          max={threshold.most}
          precision={0}
          error={problem !== null}
          {...(problem !== null && { validationMessage: problem })}
          onChange={(to) => {
            if (Number.isFinite(to) && to !== threshold.limit) change({ set: 'limit', to });
          }}
        />
      )}
      {on && prompts.length > 0 && (
        <Section title={words.prompts(prompts.length)} isOpen={false}>
          {prompts.map((prompt) => (
            <Checkbox
              key={prompt.id}
              name={`prompt-${id}-${prompt.id}`}
              checked={prompt.on}
              description={promptSettingWords(prompt.id)}
              onChange={(to) => change({ set: 'prompt', id: prompt.id, to })}
            >
              {words.showUnder(prompt.skill)}
            </Checkbox>
          ))}
        </Section>
      )}
      {!isSetAlike(warning, asUsual(warning)) && (
        <Flex direction="row">
          <Button size="xs" onClick={onUsual}>
            {words.asUsual}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function carriedWords({ about, carried }: EditedWarning, format: Format): string {
  const records = `${format.quantity({ value: String(carried), currency: null })} ${about}${carried === 1 ? '' : 's'}`;
  return words.carried(carried === 0 ? words.no(about) : records);
}
