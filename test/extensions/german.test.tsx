import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { GoalPacing } from '../../extensions/goal-pacing/GoalPacing.tsx';
import { LeadQuality } from '../../extensions/lead-quality/LeadQuality.tsx';
import { scoredLead, shownDeal } from './card-samples.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

/** What a viewer sees whose HubSpot speaks German. */
async function seen(
  Card: typeof LeadQuality | typeof GoalPacing,
  answer: () => Response | Promise<Response>,
  location: Parameters<typeof drawn>[1] = 'crm.record.sidebar',
): Promise<string> {
  answerWith(answer);
  const context = contextAt(location, { user: { id: 77, locale: 'de-de' } });
  const renderer = await drawn(<Card context={context} />, location);
  return words(renderer.getRootNode()).replace(/[\u00a0\u202f]/g, ' ');
}

afterEach(() => {
  jest.restoreAllMocks();
});

const rejected = [
  { property: 'amount', value: '12 apples', reason: { say: 'not a number', with: {} } },
] as const;

describe('in German', () => {
  test('a contact’s warnings, their prompt and what was set aside', async () => {
    const lead = scoredLead({
      rejected: [...rejected],
      signals: {
        warnings: [
          {
            id: 'contact-no-owner',
            severity: 'high',
            evidence: { say: 'no owner', with: { hours: 6 * 24 } },
            action: { say: 'take or assign', with: {} },
          },
          {
            id: 'contact-weak-channel',
            severity: 'medium',
            evidence: {
              say: 'weak channel',
              with: { channel: 'Paid social', conversion: 0.0214, ofAll: 0.0638 },
            },
            action: { say: 'ask about the need', with: {} },
          },
        ],
        moreWarnings: 1,
        prompt: { id: 'claim-with-context', skill: 'sales technique' },
      },
    });
    const text = await seen(LeadQuality, () => json(lead));
    for (const said of [
      'Jetzt handeln: Niemand ist für diesen Lead zuständig',
      'Seit 6 Tagen niemand zuständig.',
      'am ersten Tag zählt sie am meisten',
      '→ Übernehmen Sie ihn, oder weisen Sie ihn jemandem zu',
      'Bitte ansehen: Aus einem Kanal, der selten Kunden bringt',
      'Von den Leads aus Paid social kaufen 2,1 %, von allen Leads 6,4 %.',
      '1 weitere Warnung wartet dahinter.',
      'Coaching: Gesprächsführung',
      'Daran erkennen Sie den Erfolg: Ein erster Satz',
      'amount "12 apples": keine Zahl',
    ])
      expect(text).toContain(said);
  });

  test('a deal’s warnings, with their dates and days', async () => {
    const deal = shownDeal({
      signals: {
        warnings: [
          {
            id: 'deal-close-date-passed',
            severity: 'medium',
            evidence: {
              say: 'open past its close date',
              with: { days: 12, closeDate: { at: '2026-11-21T23:30:00.000Z' } },
            },
            action: { say: 'agree on a new date', with: {} },
          },
          {
            id: 'deal-stuck-in-stage',
            severity: 'medium',
            evidence: {
              say: 'slower than won deals',
              with: { stage: 'Angebot', days: 16, wonWithin: 15, passages: 48 },
            },
            action: { say: 'ask what comes first', with: {} },
          },
        ],
        moreWarnings: 0,
        prompt: { id: 'why-now', skill: 'sales technique' },
      },
    });
    const text = await seen(GoalPacing, () => json(deal));
    for (const said of [
      // The day is the portal's, in Berlin.
      '12 Tage nach dem Abschlussdatum (22.11.2026) noch offen.',
      'Seit 16 Tagen in „Angebot“. 9 von 10 gewonnenen Deals waren hier nach 15 Tagen weiter (48 beobachtet).',
      'Was passiert bei Ihnen, wenn das bis dahin nicht gelöst ist?',
    ])
      expect(text).toContain(said);
  });

  test.each([
    ['contact', LeadQuality],
    ['deal', GoalPacing],
  ] as const)('whose a %s is', async (_, Card) => {
    const text = await seen(Card, () => json({ state: 'not allowed' }));
    expect(text).toMatch(
      /^Das können Sie nicht sehen\nDer zuständige Mitarbeiter.* Admins können dies sehen\.$/,
    );
  });

  test.each([
    ['no answer', () => Promise.reject(new Error('gone')), 'Pacekeeper hat nicht geantwortet.'],
    ['an answer that is no card', () => json({ state: 'ranked' }), 'das diese Karte nicht lesen'],
    [
      'a failure of ours',
      () => json({ error: { code: 'failed', message: 'Went wrong.', reference: 'r-7' } }, 500),
      'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; wenn es so bleibt, geben Sie dem Support die Referenz.\nReferenz für den Support: r-7',
    ],
    [
      'a refusal that only the service knows',
      () => json({ error: { code: 'busy', message: 'Wait a minute.', reference: 'r-8' } }, 429),
      'Wait a minute.\nReferenz für den Support: r-8',
    ],
  ])('%s is told with a way to try again', async (_, answer, said) => {
    const text = await seen(LeadQuality, answer);
    expect(text).toContain('Diese Karte konnte nicht geladen werden');
    expect(text).toContain(said);
    expect(text).toContain('Noch einmal versuchen');
  });
});

test('a warning that a newer version stored says so, in the language of whoever looks', async () => {
  const newer = JSON.parse(
    '{"id":"newer","severity":"high","evidence":{"say":"newer","with":{}},"action":{"say":"newer","with":{}}}',
  );
  const signals = { warnings: [newer], moreWarnings: 0, prompt: null };
  const text = await seen(LeadQuality, () => json({ ...scoredLead(), signals }));
  expect(text).toContain('Jetzt handeln: Diese Zeile braucht eine neuere Version von Pacekeeper.');
});
