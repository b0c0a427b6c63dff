/** Scores all contacts of portal 1 by a version of the rules: `measured-rescore.ts DATABASE VERSION POINTS`, the database as JSON. */
import { defaultScorecard } from '../../../src/domain/leads/scorecard/default-scorecard.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { soleRules } from '../../../src/use-cases/leads/rules-in-force.ts';
import { scoreLeads } from '../../../src/use-cases/leads/score-leads.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { printMeasured } from '../sync/print-measured.ts';

const [place = '', version = '', points = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(place));
const terms = defaultScorecard.terms.map((term) =>
  term.id === 'seniority'
    ? { ...term, bins: term.bins.map((bin) => ({ ...bin, points: Number(points) })) }
    : term,
);
await printMeasured(async () => {
  const { counts } = await scoreLeads({
    store: database.portal(1),
    rules: soleRules({ ...defaultScorecard, version, terms }),
    clock: Date.now,
    budget: unlimited,
  });
  return counts['scored'] ?? 0;
});
await database.close();
