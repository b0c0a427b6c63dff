import { Button, MultiSelect, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { PropertyValuesAnswer } from '../../../src/contract/settings/properties.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { useQuestion } from '../../shared/use-question.ts';
import { valueOptions } from './property-values.ts';

/** Chooses among the values that a property has in this portal. */
export function ValuePicker({
  property,
  chosen,
  context,
  onChange,
}: {
  readonly property: string;
  readonly chosen: readonly string[];
  readonly context: CardContext;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const [answer, setAnswer] = useState<PropertyValuesAnswer | null>(null);
  const { ask, isBusy, failed } = useQuestion('readPropertyValues', context, setAnswer);
  if (failed !== null) return <FailedAct failed={failed} />;
  if (answer === null)
    return (
      <Button size="sm" disabled={isBusy} onClick={() => ask({ property })}>
        {words.chooseValues}
      </Button>
    );
  const options = answer.state === 'shown' ? valueOptions(answer) : [];
  if (options.length === 0) return <Text>{words.noValues}</Text>;
  return (
    <MultiSelect
      name="values"
      label={words.values}
      value={[...chosen]}
      options={options}
      onChange={(values) => onChange(values.map(String))}
    />
  );
}
