import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AuditEntry } from '../../src/domain/access/audit.ts';
import type { ScoreLine } from '../../src/domain/leads/scorecard/score.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import { leadReasonWords } from '../../src/words/lead-reasons.ts';
import { say } from '../../src/words/say.ts';
import { readerIn } from '../words/spoken.ts';
import { type KeptBefore, keptBefore } from './kept-before.ts';

const line = (id: string, reason: string) => ({
  id,
  kind: 'term',
  group: 'fit',
  points: 1,
  reason,
});

const lines = [
  line('seniority', 'Vice president'),
  line('page-views', 'Viewed 20 pages or more (40 days ago: 3 of 8)'),
  line('own', 'Reads our letter'),
];
const term = (title: string, ...reasons: string[]) => ({
  id: title,
  title,
  bins: reasons.map((reason) => ({ reason, points: 1 })),
});
const scorecard = {
  terms: [
    term('Job Title: seniority', 'Job Title: vice president', 'Job Title: not known'),
    term('Visits', 'Visits: any', 'Visits: under 2', 'Visits: 2 to under 5', 'Visits: 5 or more'),
    term('Seniority', 'Junior role'),
  ],
};
const acts = [
  ['settings', 'Set progress updates.', ['every: day instead of week.']],
  ['settings', 'Set warnings and prompts.', ['"Nobody owns this lead": switched off.', 'Second.']],
  ['rules', 'Saved the draft.', []],
] as const;

let kept: KeptBefore;
let functionsBefore: string[];
beforeAll(async () => {
  kept = await keptBefore('_words_leads.sql');
  functionsBefore = await kept.functions();
  for (const portal of [1, 2]) {
    const why_no_probability = 'Already a customer.';
    const score = { contact_id: '51', scored_at: 1, lines, why_no_probability };
    await kept.insert(portal, 'lead_score', score);
    await kept.insert(portal, 'score_history', score);
    await kept.insert(portal, 'learned_scorecard', { version: 'learned-1', scorecard });
    for (const [subject, act, differences] of acts)
      await kept.insert(portal, 'audit_entry', { via: 'settings page', subject, act, differences });
  }
  await kept.migrate();
}, 60_000);
afterAll(() => kept.close());

const spokenIn = (locale: string) => {
  const format = readerIn(locale);
  return ({ reason }: Pick<ScoreLine, 'reason'>) =>
    say(leadReasonWords[format.locale].reasons, reason, format);
};

test.each([
  ['lead_score', 1],
  ['lead_score', 2],
  ['score_history', 2],
])(
  'why a lead of before has its score reads in both languages: %s of portal %s',
  async (table, portal) => {
    const score = await kept.rowOf<{ lines: ScoreLine[]; why_no_chance: unknown }>(table, portal);
    expect(score.lines.map(spokenIn('en'))).toEqual([
      'Vice president',
      'Viewed 20 pages or more (40 days ago: 3 of 8)',
      'Reads our letter',
    ]);
    const [german, faded, own] = score.lines.map(spokenIn('de-de'));
    expect(german).not.toBe('Vice president');
    expect(faded).toContain('40 Tage');
    expect(own).toBe('Reads our letter');
    expect(score.why_no_chance).toEqual({ say: 'already a customer', with: {} });
  },
);

test.each([1, 2])(
  'a scorecard learned before says what it found in both languages, and its rules keep their texts: portal %s',
  async (portal) => {
    const row = await kept.rowOf<{
      scorecard: { terms: { title: unknown; bins: Pick<ScoreLine, 'reason'>[] }[] };
    }>('learned_scorecard', portal);
    const [job, visits, rule] = row.scorecard.terms;
    expect(job?.title).toEqual({
      say: 'property title',
      with: { label: 'Job Title', aspect: 'seniority' },
    });
    expect(job?.bins.map(spokenIn('en'))).toEqual([
      'Job Title: vice president',
      'Job Title: not known',
    ]);
    expect(visits?.bins.map(spokenIn('en'))).toEqual([
      'Visits: any',
      'Visits: under 2',
      'Visits: 2 to under 5',
      'Visits: 5 or more',
    ]);
    expect(visits?.bins.map(spokenIn('de-de'))).not.toContain('Visits: any');
    expect(job?.bins.map(spokenIn('de-de'))).not.toContain('Job Title: not known');
    expect(rule).toEqual(scorecard.terms[2]);
  },
);

test.each([1, 2])(
  'the audit log of portal %s keeps its entries in order and as they were written; warnings are a subject of their own',
  async (portal) => {
    const entries = await kept.rowsOf<AuditEntry>('audit_entry', portal, 'number');
    const english = readerIn('en');
    const read = entries.map(({ subject, act, differences }) => [
      subject,
      auditWords(act, english),
      differences.map((each) => auditWords(each, english)),
    ]);
    expect(read).toEqual([acts[0], ['warnings', ...acts[1].slice(1)], acts[2]]);
  },
);

test('the wall between portals stands, and no function of the migration stays', async () => {
  expect(await kept.unforcedWalls()).toEqual([]);
  expect(await kept.functions()).toEqual(functionsBefore);
});
