import { Button, Flex, NumberInput } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { PropertyField } from './PropertyField.tsx';
import type { KnownProperty, Term } from './rule-parts.ts';

/** For how many days after which date points count at all. */
export function WindowEditor({
  window,
  properties,
  onChange,
}: {
  readonly window: NonNullable<Term['window']>;
  /** Those that hold days; null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  /** Null: they count always. */
  readonly onChange: (window: NonNullable<Term['window']> | null) => void;
}) {
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <NumberInput
        name="window"
        label={words.window}
        value={window.days}
        min={1}
        onChange={(days) => {
          if (Number.isFinite(days) && days > 0 && days !== window.days)
            onChange({ ...window, days });
        }}
      />
      <PropertyField
        name="window-property"
        properties={properties}
        value={window.property}
        onChange={(property) => onChange({ ...window, property })}
      />
      <Button size="xs" onClick={() => onChange(null)}>
        {words.noWindow}
      </Button>
    </Flex>
  );
}
