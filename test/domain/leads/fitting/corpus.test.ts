import { describe, expect } from '@jest/globals';
import { learnScorecard } from '../../../../src/domain/leads/fitting/learn-scorecard.ts';
import { predictLeads } from '../../../../src/domain/leads/fitting/predict-leads.ts';
import { isSkilled } from '../../../../src/domain/leads/fitting/skill.ts';
import { checkLeaks } from '../../../../src/domain/leads/leaks/check-leaks.ts';
import { brierSkill, logLoss } from '../../../../src/domain/statistics/proper-scores.ts';
import { rocAuc } from '../../../../src/domain/statistics/ranking.ts';
import { featuresOfTable, plainOptions } from '../../../bench/leads/learn-task.ts';
import { readTask } from '../../../bench/leads/tasks.ts';
import { corpus, testWithCorpus } from '../../../corpus.ts';

/** Columns of X Education that sales fills in after the fact, as its description says. */
const leaky = [
  ...['Tags', 'Lead Quality', 'Lead Profile', 'Last Activity', 'Last Notable Activity'],
  ...['Asymmetrique Activity Index', 'Asymmetrique Profile Index'],
  ...['Asymmetrique Activity Score', 'Asymmetrique Profile Score'],
];

describe('on public data', () => {
  testWithCorpus('X Education is learned and true', () => {
    const { train, test: unseen } = readTask(corpus(), 'xed_clean');
    const learned = learnScorecard(train, featuresOfTable(train.table), plainOptions);
    const { probabilities } = predictLeads(learned, unseen.table);
    const outcomes = { probabilities, labels: unseen.labels };
    expect(isSkilled(learned.skill)).toBe(true);
    expect(rocAuc(outcomes)).toBeGreaterThan(0.88);
    expect(logLoss(outcomes)).toBeLessThan(0.42);
    expect(brierSkill(outcomes)).toBeGreaterThan(0.44);
  });

  testWithCorpus('no skill is claimed where there is none', () => {
    const { train } = readTask(corpus(), 'maven_win');
    const learned = learnScorecard(train, featuresOfTable(train.table), plainOptions);
    expect(isSkilled(learned.skill)).toBe(false);
  });

  testWithCorpus('every column filled in after the fact is found, and at most two others', () => {
    const found = checkLeaks(readTask(corpus(), 'xed_published').train);
    const names = found.map(({ property }) => property);
    expect(names).toEqual(expect.arrayContaining(leaky));
    expect(names.filter((name) => !leaky.includes(name)).length).toBeLessThanOrEqual(2);
    expect(found.filter(({ action }) => action === 'left out')).toMatchObject([
      { property: 'Tags' },
    ]);
  });
});
