import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leadsFiguresSchema } from '../../src/contract/leads-page.ts';
import type { AuditEntry } from '../../src/domain/access/audit.ts';
import type { WhatWouldChange } from '../../src/domain/leads/explain/what-would-change.ts';
import type { LeftOut } from '../../src/domain/leads/scorecard/reason.ts';
import type { ScoreLine } from '../../src/domain/leads/scorecard/score.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import { channelName } from '../../src/words/en/home-leads.ts';
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
  line('mails', 'Clicked in 3 e-mails or more (7 times, of which 5 count)'),
  line('cap', 'Engagement counts at most 30'),
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
const whatIf = {
  nextGrade: {
    grade: 'B',
    score: 64,
    changes: [
      { property: 'industry', kind: 'fill in', reason: 'Industry', points: 2 },
      { property: 'letters', kind: 'engage', reason: 'Reads our letter', points: 2 },
    ],
  },
  missing: [{ property: 'phone', title: 'Phone number', least: 0, most: 3 }],
};
const shadow = { scorecardVersion: 'learned-2', points: 3, grade: 'C', probability: null };
const problem = 'Not counted: "age" is not a number.';
const report = {
  verdict: { decision: 'publish', because: 'It held.' },
  leaks: [{ property: 'plan', reasons: ['Its name says "plan".'] }],
  leftOut: [{ property: 'hs_object_id', reason: 'It is an identifier.' }],
  alarms: ['Its chances do not come true.'],
  holdOut: { leads: 9, reliability: [{ rows: 9, meanProbability: 0.2, observedRate: 0.1 }] },
};
const share = { value: 0.1, low: 0.05, high: 0.2 };
const counted = { leads: 9, converted: 1, conversion: share, standing: 'not told apart' };
const channelOf = (name: string) => {
  const rest = { open: 0, valuePerLead: null, medianDays: null };
  return { name, ...counted, ...rest };
};
const personaOf = (name: string) => {
  const rest = { against: { count: 0, examples: [] }, notKnown: 0 };
  return { name, ...counted, ...rest };
};
const flow = { latest: 1, usual: 9, limit: 4, broken: true };
const figures = {
  horizonDays: 90,
  leads: { known: 9, converted: 1, open: 0, unknown: 0 },
  channels: {
    ...{ kind: 'ranked', pooled: 0.1, firstIsAboveLast: false, campaignsLeftOut: 0 },
    sources: [channelOf('Referrals'), channelOf('Source not known')],
    campaigns: [channelOf('Paid Social: lookalike')],
  },
  personas: {
    kind: 'judged',
    defined: [personaOf('Manager or team lead')],
    learned: [personaOf('Seniority: vp')],
    missedBuyers: { count: 0, examples: [] },
  },
  flow: { kind: 'charted', whole: flow, channels: [{ name: 'Referrals', ...flow }], weeks: [] },
  supply: {
    kind: 'planned',
    goal: {
      ...{ whose: '11 reps together', label: 'Q4 2026', currency: null, target: '9' },
      ...{ remaining: '4', end: '2026-12-31T23:00:00Z', leadShare: 0.5, fromOpenLeads: '1' },
      sustaining: null,
    },
    need: { kind: 'enough' },
    channels: [{ name: 'Referrals', weekly: 2, needed: null }],
  },
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
    const degraded = [{ termId: 'age', problem }];
    const score = { contact_id: '51', scored_at: 1, lines, degraded, why_no_probability };
    await kept.insert(portal, 'lead_score', { ...score, shadow, what_if: whatIf });
    await kept.insert(portal, 'score_history', score);
    await kept.insert(portal, 'learning_report', { report });
    await kept.insert(portal, 'leads_page', { figures });
    await kept.insert(portal, 'rule_version', { version: 'rules-1', changes: ['One more rule.'] });
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
      'Clicked in 3 e-mails or more (7 times, of which 5 count)',
      'Engagement is capped at 30',
    ]);
    const [german, faded, own, repeated, cap] = score.lines.map(spokenIn('de-de'));
    expect(german).not.toBe('Vice president');
    expect(faded).toContain('40 Tage');
    expect(own).toBe('Reads our letter');
    expect(repeated).not.toContain('times');
    expect(cap).not.toContain('capped');
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

test('what could change a score of before, and what a newer scorecard says of the lead, reads on', async () => {
  const score = await kept.rowOf<{
    what_if: WhatWouldChange;
    shadow: unknown;
    degraded: { termId: string; why: LeftOut[] }[];
  }>('lead_score', 2);
  const german = readerIn('de-de');
  const { titles, leftOut } = leadReasonWords.de;
  const [fillIn, engage] = score.what_if.nextGrade?.changes ?? [];
  if (fillIn?.kind !== 'fill in') throw new Error('It was a field to fill in.');
  expect(say(titles, fillIn.what, german)).toBe('Branche');
  expect(engage?.what).toEqual(asWritten('Reads our letter'));
  expect(score.what_if.missing.map(({ title }) => say(titles, title, german))).toEqual([
    'Telefonnummer',
  ]);
  expect(score.shadow).toEqual({
    scorecardVersion: 'learned-2',
    points: 3,
    grade: 'C',
    chance: null,
  });
  expect(score.degraded.map(({ why }) => why.map((each) => say(leftOut, each, german)))).toEqual([
    [problem],
  ]);
});

test('what was learned before is told as it was written, with chances by their name', async () => {
  const row = await kept.rowOf<{ report: unknown }>('learning_report', 1);
  expect(row.report).toEqual({
    verdict: { decision: 'publish', because: asWritten('It held.') },
    leaks: [{ property: 'plan', reasons: [asWritten('Its name says "plan".')] }],
    leftOut: [{ property: 'hs_object_id', reason: 'an identifier' }],
    alarms: [asWritten('Its chances do not come true.')],
    holdOut: { leads: 9, reliability: [{ rows: 9, meanChance: 0.2, observedRate: 0.1 }] },
  });
  const { changes } = await kept.rowOf<{ changes: unknown }>('rule_version', 1);
  expect(changes).toEqual([asWritten('One more rule.')]);
});

test.each([1, 2])('the Leads tab of portal %s shows the figures of before', async (portal) => {
  const row = await kept.rowOf<{ figures: unknown }>('leads_page', portal);
  const { channels, personas, flow: charted, supply } = leadsFiguresSchema.parse(row.figures);
  if (channels.kind !== 'ranked' || personas.kind !== 'judged') throw new Error('They are judged.');
  if (charted.kind !== 'charted' || supply.kind !== 'planned') throw new Error('They are counted.');
  const named = [...channels.sources, ...channels.campaigns, ...charted.channels];
  expect([...named, ...supply.channels].map(({ channel }) => channelName(channel))).toEqual([
    'Referrals',
    'Source not known',
    'Paid Social: lookalike',
    'Referrals',
    'Referrals',
  ]);
  expect([...personas.defined, ...personas.learned].map(({ name }) => name)).toEqual([
    asWritten('Manager or team lead'),
    asWritten('Seniority: vp'),
  ]);
  expect(supply.goal).toMatchObject({ of: 'reps', goals: 11, label: asWritten('Q4 2026') });
});

test('the wall between portals stands, and no function of the migration stays', async () => {
  expect(await kept.unforcedWalls()).toEqual([]);
  expect(await kept.functions()).toEqual(functionsBefore);
});
