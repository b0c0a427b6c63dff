import { calibrationAlarm } from '../../../src/domain/leads/fitting/drift.ts';
import { settingsFor } from '../../../src/domain/leads/fitting/fit-settings.ts';
import { carriesForward, forwardCheck } from '../../../src/domain/leads/fitting/forward-check.ts';
import type { LabelledLeads } from '../../../src/domain/leads/fitting/lead-table.ts';
import { learnScorecard } from '../../../src/domain/leads/fitting/learn-scorecard.ts';
import { predictLeads } from '../../../src/domain/leads/fitting/predict-leads.ts';
import {
  defaultRollingPlan,
  rollingRefits,
} from '../../../src/domain/leads/fitting/rolling-refits.ts';
import { isSkilled } from '../../../src/domain/leads/fitting/skill.ts';
import { checkLeaks } from '../../../src/domain/leads/leaks/check-leaks.ts';
import { baseRate } from '../../../src/domain/statistics/outcomes.ts';
import { brier, brierSkill } from '../../../src/domain/statistics/proper-scores.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { drawByOutcome, drawRows, featuresOfTable, permuted, plainOptions } from './learn-task.ts';
import { joined, readTask } from './tasks.ts';

/** Whether skill is claimed on these leads, by single features alone, as the product decides it. */
function claims(leads: LabelledLeads, seed: number): boolean {
  const settings = { ...settingsFor(leads.labels.length), pairs: null };
  const features = featuresOfTable(leads.table);
  return isSkilled(learnScorecard(leads, features, { ...plainOptions, seed, settings }).skill);
}

/** Claims of skill where there is none, and where there is some. */
export function benchAbstaining(corpus: string, draws: number): void {
  const { train } = readTask(corpus, 'xed_clean');
  const maven = readTask(corpus, 'maven_win').train;
  console.log(`maven_win: ${claims(maven, 1) ? 'CLAIMS SKILL' : 'abstains'}`);
  let wrong = 0;
  for (let seed = 1; seed <= draws; seed += 1) {
    const random = seededRandom(seed);
    if (claims(permuted(drawRows(train, 1_000, random), random), seed)) wrong += 1;
  }
  console.log(`Permuted labels: skill claimed in ${wrong} of ${draws} draws (at most 5%)`);
  let right = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    if (claims(drawRows(train, 500, seededRandom(seed)), seed)) right += 1;
  }
  console.log(`X Education, 500 rows: skill claimed in ${right} of 60 draws (at least 58)`);
}

/** How often few outcomes do worse than the base rate. */
export function benchSmall(corpus: string): void {
  for (const name of ['xed_clean', 'bank_random', 'ibm_clean', 'olist_90d']) {
    const { train, test } = readTask(corpus, name);
    for (const each of [40, 200]) {
      const skills = Array.from({ length: 30 }, (_, draw) => {
        const few = drawByOutcome(train, each, each, seededRandom(draw + 1));
        const learned = learnScorecard(few, featuresOfTable(few.table), {
          ...plainOptions,
          seed: draw + 1,
          populationRate: baseRate(train.labels),
        });
        const { probabilities } = predictLeads(learned, test.table);
        // Against the base rate that was known beforehand, not the one that the test turned out to have.
        const known = new Float64Array(test.labels.length).fill(baseRate(train.labels));
        const reference = brier({ probabilities: known, labels: test.labels });
        return 1 - brier({ probabilities, labels: test.labels }) / reference;
      }).sort((a, b) => a - b);
      const below = skills.filter((skill) => skill < -1e-9).length;
      const clearly = skills.filter((skill) => skill < -0.001).length;
      console.log(
        `${name}, ${each}+${each}: Brier skill below 0 in ${below} of 30 draws (below -.001: ${clearly}), median ${skills[15]?.toFixed(3)}, least ${skills[0]?.toFixed(4)}`,
      );
    }
  }
}

/** A market that moves: warned before scoring, alarmed early, followed by refits. */
export function benchDrift(corpus: string): void {
  const { train, test, trainPlaces } = readTask(corpus, 'bank_time');
  const features = featuresOfTable(train.table);
  const windows = forwardCheck(train, trainPlaces, features, plainOptions);
  const shown = windows.map((window) => window.brierSkill.toFixed(2)).join(' ');
  console.log(
    `bank_time: forward check ${carriesForward(windows) ? 'PASSED' : 'warns'} (Brier skills ${shown})`,
  );
  const learned = learnScorecard(train, features, plainOptions);
  const { probabilities } = predictLeads(learned, test.table);
  const alarm = calibrationAlarm(probabilities, test.labels);
  console.log(`bank_time: alarm ${alarm === null ? 'never' : `after ${alarm.after} outcomes`}`);
  const all = joined(train, test);
  const rolled = rollingRefits(all, train.labels.length, features, {
    ...plainOptions,
    plan: defaultRollingPlan,
  });
  const skill = brierSkill({ probabilities: rolled, labels: test.labels });
  console.log(`bank_time: Brier skill with rolling refits ${skill.toFixed(3)} (at least .10)`);
}

/** What the leak check says of columns that hold the outcome. */
export function benchLeaks(corpus: string): void {
  for (const { property, action } of checkLeaks(readTask(corpus, 'xed_published').train)) {
    console.log(`xed_published: ${property}: ${action}`);
  }
}
