import { expect, test } from '@jest/globals';
import { compileScorecard } from '../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { ScoringTally } from '../../../src/use-cases/leads/scoring-tally.ts';
import {
  exampleCard,
  exampleDefinitions,
  exampleTerm,
} from '../../domain/leads/scorecard/example-card.ts';

test('a rule that failed on several contacts is told once, with their number', () => {
  const compiled = compileScorecard(exampleCard([exampleTerm()]), exampleDefinitions);
  const tally = new ScoringTally(compiled);
  const failed = [{ id: 'contact-no-owner', message: 'out of luck' }];
  for (const each of [failed, failed, []]) {
    tally.add(compiled.score({}, 0), { warnings: [], noData: [], failed: each });
  }
  expect(tally.result('9')).toMatchObject({
    done: false,
    left: 'contacts with ids above 9 still to be scored',
    counts: { scored: 3, 'failed rules': 2 },
    degraded: [
      'The warning "contact-no-owner" failed on 2 contacts (out of luck). Other warnings are not affected. Please report this.',
    ],
  });
});
