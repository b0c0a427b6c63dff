import { Alert, Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { Format } from '../shared/format.ts';
import type { ActOnRules, ShownRules } from './rule-parts.ts';
import { pendingWords } from './standing-words.ts';

/** A version on its way: what it waits for, and what may be done with it. */
export function Pending({
  pending,
  act,
  isBusy,
  format,
}: {
  readonly pending: NonNullable<ShownRules['pending']>;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
  readonly format: Format;
}) {
  const { version, state, youMayReview, scores } = pending;
  const plain = { version, note: null };
  return (
    <Alert title={`${version} is on its way`} variant="info">
      <Text>{pendingWords(pending, format)}</Text>
      <Flex direction="row" gap="small" wrap>
        {youMayReview && (
          <>
            <LoadingButton
              size="sm"
              variant="primary"
              loading={isBusy}
              onClick={() => act({ act: 'approve', ...plain })}
            >
              Approve
            </LoadingButton>
            <Button size="sm" onClick={() => act({ act: 'refuse', ...plain })}>
              Refuse
            </Button>
          </>
        )}
        {state === 'approved' && (
          <LoadingButton
            size="sm"
            variant="primary"
            loading={isBusy}
            onClick={() =>
              act({
                act: 'publish version',
                ...plain,
                shadowDays: 0,
                scores: scores ?? 'all leads',
              })
            }
          >
            Publish now
          </LoadingButton>
        )}
        {state === 'in shadow' && (
          <LoadingButton
            size="sm"
            variant="primary"
            loading={isBusy}
            onClick={() => act({ act: 'end shadow', version })}
          >
            Make it live now
          </LoadingButton>
        )}
        <Button size="sm" onClick={() => act({ act: 'withdraw', version })}>
          Withdraw
        </Button>
      </Flex>
    </Alert>
  );
}
