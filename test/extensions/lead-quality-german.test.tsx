import { Button } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { LeadQuality } from '../../extensions/lead-quality/LeadQuality.tsx';
import type { LeadQualityCard, ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { rejectReasons } from '../../src/domain/leads/hand-over/reject-reasons.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { notHandedOver, scoredLead } from './card-samples.ts';
import {
  answerWith,
  contextAt,
  drawn,
  json,
  type Location,
  locations,
  words,
} from './card-stage.tsx';

const german = { user: { id: 77, locale: 'de-de' } };
/** Words that no German sentence has. */
const english =
  /\b(the|and|your|with|from|points?|grade|since|would|known|leads? (are|were)|rules?)\b/i;

const ours = (text: string) => ({ say: 'default reason', with: { text } }) as const;
const title = (text: string) => ({ say: 'default title', with: { text } }) as const;
const visits = {
  say: 'property',
  with: {
    label: 'Anzahl der Besuche',
    aspect: null,
    found: { say: 'range', with: { from: 1_200, below: null } },
  },
} as const;
const viewed = {
  say: 'faded',
  with: { what: ours('Viewed 8 to 19 pages'), days: 12, points: 3, of: 5 },
} as const;

const lines: ScoredLead['lines'] = [
  {
    kind: 'term',
    id: 'seniority',
    group: 'fit',
    reason: ours('Vice president'),
    points: 12,
    rules: [title('Seniority')],
  },
  {
    kind: 'term',
    id: 'visits',
    group: 'engagement',
    reason: { say: 'together', with: { first: viewed.with.what, others: [visits.with.found] } },
    points: 8,
    rules: [title('Pages viewed')],
  },
  {
    kind: 'term',
    id: 'own',
    group: 'fit',
    reason: asWritten('Sitzt in München'),
    points: 4,
    rules: [asWritten('Ort')],
  },
  { kind: 'term', id: 'pages', group: 'engagement', reason: viewed, points: 3, rules: [] },
  {
    kind: 'term',
    id: 'calls',
    group: 'engagement',
    reason: { say: 'repeated', with: { what: visits, times: 7, counted: 5 } },
    points: 2,
    rules: [],
  },
  {
    kind: 'cap',
    id: 'cap:total',
    group: 'total',
    reason: { say: 'at most', with: { scope: 'total', points: 27 } },
    points: -2,
    rules: [],
  },
];

const full: Partial<ScoredLead> = {
  score: { points: 27, min: -60, max: 120 },
  lines,
  chance: { value: 0.176, low: 0.134, high: 0.242, horizonDays: 90, comparable: 412 },
  sinceLastWeek: {
    grade: 'C',
    points: 17,
    scoredAt: '2026-11-16T05:00:00Z',
    lines: [
      {
        cause: 'data',
        reason: {
          say: 'was another',
          with: { what: ours('Vice president'), was: ours('Junior role') },
        },
        points: 12,
        origin: null,
      },
      {
        cause: 'data',
        reason: { say: 'no longer', with: { what: visits } },
        points: -2,
        origin: null,
      },
    ],
  },
  whatIf: {
    nextGrade: {
      grade: 'A',
      points: 25,
      changes: [
        { kind: 'correct', what: ours('Company e-mail address') },
        { kind: 'fill in', what: title('Company size') },
      ],
    },
    missing: [{ field: title('Industry'), low: -10, high: 15 }],
  },
  degraded: [
    { termId: 'besuche', why: [{ say: 'unreadable', with: { property: 'visits', as: 'number' } }] },
  ],
  handOver: {
    ...notHandedOver,
    state: 'rejected',
    acts: ['accept', 'undo'],
    reasons: [...rejectReasons],
    history: [
      {
        act: 'reject',
        by: null,
        at: '2026-11-20T05:00:00Z',
        reason: 'no budget',
        note: 'Zweimal gefragt.',
      },
    ],
    disagreement: { reason: 'no budget', grade: 'B' },
  },
  scorecardOrigin: { kind: 'published', at: '2026-11-12T09:00:00Z', by: 'Cleo Admin' },
};

async function shown(card: LeadQualityCard | object, location: Location) {
  answerWith(() => json(card));
  const renderer = await drawn(<LeadQuality context={contextAt(location, german)} />, location);
  const text = words(renderer.getRootNode()).replace(/[\u00a0\u202f]/g, ' ');
  return { renderer, text };
}

describe.each(locations)('for a viewer whose HubSpot speaks German, at %s', (location) => {
  test('the whole card of a scored lead is German, sums included', async () => {
    const { text } = await shown(scoredLead(full), location);
    for (const said of [
      'Note B',
      '18 % Kaufchance innerhalb von 90 Tagen',
      'zwischen 13 % und 24 %, aus 412 früheren Leads mit etwa so vielen Punkten',
      'Seit letzter Woche gestiegen, zuvor C (+10): Bereichsleitung (Vice President) (vorher: Junior-Position)',
      'Vor allem: Bereichsleitung (Vice President) (+12)',
      'Warum 18 %?',
      '8 bis 19 Seiten aufgerufen, 1.200 oder mehr',
      'Sitzt in München',
      '8 bis 19 Seiten aufgerufen (vor 12 Tagen: 3 von 5)',
      'Anzahl der Besuche: 1.200 oder mehr (7-mal, davon zählen 5)',
      'Score zählt höchstens 27',
      'Nicht mehr: Anzahl der Besuche: 1.200 oder mehr',
      'Für Note A (+25 Punkte): stattdessen „Geschäftliche E-Mail-Adresse“ und „Unternehmensgröße“ ausfüllen.',
      '„Branche“, sobald ausgefüllt: -10 bis +15 Punkte.',
      'Die Regel „besuche“ wurde ausgelassen: Nicht gezählt: „visits“ ist keine Dezimalzahl wie 1250.5.',
      'An das Marketing zurückgegeben: kein Budget',
      'Jemand, der hier nicht mehr bekannt ist, hat den Lead an das Marketing zurückgegeben, 20.11.2026, 06:00: kein Budget; Zweimal gefragt.',
      'Der Vertrieb hat den Lead zurückgegeben: kein Budget. Der Score sagt B.',
      'Annehmen',
      'mit Scorecard default-1, veröffentlicht am 12.11.2026 von Cleo Admin.',
    ])
      expect(text).toContain(said);
    expect(text).toContain(location === 'crm.record.tab' ? 'Summe\n \n27' : '= 27 Punkte');
    expect(text.replace('Sitzt in München', '')).not.toMatch(english);
  });

  test.each([
    [{ state: 'not synced', contactId: '4711' }, 'Noch nicht aus HubSpot gelesen'],
    [{ state: 'not scored', contactId: '4711' }, 'Noch nicht bewertet'],
    [{ state: 'not allowed' }, 'Der zuständige Mitarbeiter, dessen Manager, Marketer und Admins'],
    [{ error: { code: 'x' } }, 'Pacekeeper'],
  ])('%j is German too', async (answer, said) => {
    const { renderer, text } = await shown(answer, location);
    expect(text).toContain(said);
    expect(text).not.toMatch(english);
    for (const button of renderer.findAll(Button)) expect(button.text).not.toMatch(english);
  });

  test('a lead by rules says so, and one without reasons', async () => {
    const byRules = { say: 'by rules', with: {} } as const;
    const { text } = await shown(
      scoredLead({ lines: [], score: { points: 0, min: -60, max: 120 }, whyNoChance: byRules }),
      location,
    );
    expect(text).toContain('Nach Ihren Regeln, noch nicht an Ihren Ergebnissen geprüft.');
    expect(text).toContain('Keine Regel trifft zu');
    expect(text).not.toMatch(english);
  });
});

test('every reason and title of the default rules is spoken in German', async () => {
  const all = defaultScorecard.terms.flatMap(({ id, title: called, bins }) =>
    bins.map(({ reason }, bin) => ({
      kind: 'term' as const,
      id: `${id} ${bin}`,
      group: 'fit' as const,
      reason: ours(reason),
      points: 1,
      rules: [title(called)],
    })),
  );
  const score = { points: all.length, min: 0, max: 900 };
  const { text } = await shown(scoredLead({ lines: all, score }), 'crm.record.tab');
  const said = text.split('\n');
  const left = all.map(({ reason }) => reason.with.text).filter((each) => said.includes(each));
  expect(left).toEqual([]);
});
