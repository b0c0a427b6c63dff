import { Button, Flex, LoadingButton, Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { HandOverView } from '../../src/contract/hand-over.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import type { Format } from '../shared/format.ts';

/** Asks who is to take a lead that nobody owns: handed over to nobody, it would reach nobody. */
export function ChooseReceiver({
  receivers,
  format,
  isBusy,
  onChoose,
  onCancel,
}: {
  readonly receivers: HandOverView['receivers'];
  readonly format: Format;
  readonly isBusy: boolean;
  readonly onChoose: (ownerId: string) => void;
  readonly onCancel: () => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { handOver: words } = leadCardWords[format.locale];
  return (
    <Flex direction="column" gap="small">
      <Select
        name="receiver"
        label={words.toWhom}
        placeholder={words.choose}
        required
        options={receivers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => setChosen(receivers.find(({ id }) => id === value)?.id ?? null)}
      />
      <Flex direction="row" gap="small" wrap>
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          disabled={chosen === null}
          onClick={() => {
            if (chosen !== null) onChoose(chosen);
          }}
        >
          {words.handOverTo}
        </LoadingButton>
        <Button size="sm" variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}
