import { Button, Flex } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { DecayEditor } from './DecayEditor.tsx';
import type { RuleEdit } from './edit-rules.ts';
import { strongestPoints } from './point-previews.ts';
import { RepeatsEditor } from './RepeatsEditor.tsx';
import type { KnownProperty, Term } from './rule-parts.ts';
import { WindowEditor } from './WindowEditor.tsx';

const HALF_LIFE_DAYS = 30;
const WINDOW_DAYS = 90;

/** What besides its lines decides what a rule gives: repetition, how long points count, how fast they fade. */
export function HowItCounts({
  term,
  place,
  properties,
  change,
}: {
  readonly term: Term;
  readonly place: number;
  readonly properties: readonly KnownProperty[] | null;
  readonly change: (edit: RuleEdit) => void;
}) {
  const { decay, window, repeats, group } = term;
  const most = Math.max(0, ...term.bins.map(({ points }) => points));
  const days = properties?.filter(({ type }) => type === 'date' || type === 'datetime') ?? null;
  const numbers = properties?.filter(({ type }) => type === 'number') ?? null;
  const at = { term: place };
  // The linter and the server say it too: what a lead is does not fade, what it did does.
  const mayFade = group === 'engagement';
  return (
    <Flex direction="column" gap="extra-small">
      {repeats !== undefined && (
        <RepeatsEditor
          repeats={repeats}
          points={strongestPoints(term)}
          properties={numbers}
          onChange={(to) => change({ edit: 'repeats', ...at, to })}
        />
      )}
      {window !== undefined && (
        <WindowEditor
          window={window}
          properties={days}
          onChange={(to) => change({ edit: 'window', ...at, to })}
        />
      )}
      {decay !== null && (
        <DecayEditor
          decay={decay}
          most={most}
          properties={days}
          onChange={(to) => change({ edit: 'decay', ...at, to })}
        />
      )}
      <Flex direction="row" gap="small" wrap>
        {repeats === undefined && (
          <Button
            size="xs"
            onClick={() =>
              change({ edit: 'repeats', ...at, to: { property: '', keeps: 0.5, most: 5 } })
            }
          >
            {words.addRepeats}
          </Button>
        )}
        {window === undefined && mayFade && (
          <Button
            size="xs"
            onClick={() =>
              change({ edit: 'window', ...at, to: { property: dayOf(term), days: WINDOW_DAYS } })
            }
          >
            {words.addWindow}
          </Button>
        )}
        {decay === null && mayFade && (
          <Button
            size="xs"
            onClick={() =>
              change({
                edit: 'decay',
                ...at,
                to: { property: dayOf(term), halfLifeDays: HALF_LIFE_DAYS },
              })
            }
          >
            {words.addDecay}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

/** The day that a rule reads anyway; empty: it reads none, and one is chosen. */
function dayOf({ reads, decay, window }: Term): string {
  const own = reads.find((each) => each.as === 'age in days' || each.as === 'moment');
  return (
    decay?.property ??
    window?.property ??
    (own !== undefined && 'property' in own ? own.property : '')
  );
}
