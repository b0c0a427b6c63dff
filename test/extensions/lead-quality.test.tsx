import { Accordion, Alert, Button, ErrorState, Table, TableRow, Tag } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { LeadQuality } from '../../extensions/lead-quality/LeadQuality.tsx';
import { asWritten } from '../../src/domain/told/told.ts';
import { longestBut, prompt, scoredLead, warning } from './card-samples.ts';
import {
  answerWith,
  contextAt,
  drawn,
  json,
  type Location,
  locations,
  openWords,
  words,
} from './card-stage.tsx';

afterEach(() => {
  jest.restoreAllMocks();
});

async function show(answer: unknown, location: Location = 'crm.record.sidebar') {
  const asked = answerWith(() => json(answer));
  const renderer = await drawn(<LeadQuality context={contextAt(location)} />, location);
  return { renderer, asked, text: words(renderer.getRootNode()) };
}

test('asks the service for the contact that is looked at, and nothing more', async () => {
  const { asked } = await show(scoredLead());
  expect(asked.map(({ url }) => url.href)).toEqual([
    'https://service.example/v1/cards/lead-quality?contactId=4711',
  ]);
});

describe.each(locations)('at %s', (location) => {
  test('a scored lead shows grade, points, basis and the weightiest reason first', async () => {
    const { renderer, text } = await show(scoredLead(), location);
    expect(renderer.find(Tag).text).toBe('Grade B');
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Grade B',
      '48 points',
      'By your rules, not yet checked against your outcomes.',
      'Most of all: Visited pricing twice (+42)',
    ]);
  });

  test('all reasons are listed with their points, and their sum is the score', async () => {
    const { text } = await show(scoredLead(), location);
    for (const reason of [
      'VP, Operations',
      'Visited pricing twice',
      'Free e-mail address',
      'Score is capped at 48',
    ]) {
      expect(text).toContain(reason);
    }
    const shown = [...text.matchAll(/^([+-]\d+)\b/gm)].map(([, points]) => Number(points));
    expect(shown).toEqual([42, 31, -20, -5]);
    expect(shown.reduce((sum, points) => sum + points, 0)).toBe(48);
    expect(text).toMatch(location === 'crm.record.tab' ? /Sum\n \n48/ : /= 48 points/);
  });

  test('a lead that no rule fits says so instead of a reason', async () => {
    const { text } = await show(
      scoredLead({ lines: [], score: { points: 0, min: -60, max: 120 } }),
      location,
    );
    expect(text).toContain('No rule applies');
  });

  test('with no warning and no prompt it is quiet', async () => {
    const { renderer, text } = await show(scoredLead(), location);
    expect(text).toContain('Nothing needs you here.');
    expect(renderer.findAll(Alert)).toHaveLength(0);
  });

  test('a warning says what, with which facts, why and what to do; its weight is a word too', async () => {
    const signals = {
      warnings: [warning('contact-no-owner'), warning('contact-free-mail', 'medium')],
      moreWarnings: 0,
      prompt: null,
    };
    const { text } = await show(scoredLead({ signals }), location);
    for (const said of [
      'Act now: Nobody owns this lead',
      'contact-no-owner evidence',
      'A lead without an owner gets no answer',
      '→ contact-no-owner action',
      'Look at this: Personal email address on a business lead',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Nothing needs you here.');
  });

  test('a coaching prompt names its skill and what good looks like', async () => {
    const { text } = await show(
      scoredLead({ signals: { warnings: [], moreWarnings: 0, prompt } }),
      location,
    );
    expect(text).toContain('Coaching: objection handling');
    expect(text).toContain('Expect "we are only looking", and agree');
    expect(text).toContain('Good looks like: Two or three criteria in their words');
  });

  test('never more than three warnings, however many come; the others are counted', async () => {
    const lead = scoredLead();
    const signals = {
      warnings: ['a', 'b', 'c', 'd', 'e'].map((id) => warning(id)),
      moreWarnings: 2,
      prompt: null,
    };
    const { text } = await show({ ...lead, signals }, location);
    expect(text.match(/Act now:/g)).toHaveLength(3);
    expect(text).toContain('4 more warnings wait behind these.');
  });

  test('values and rules that were set aside are listed with the reason', async () => {
    const { text } = await show(
      scoredLead({
        rejected: [
          { property: 'email', value: `x${'y'.repeat(500)}`, reason: asWritten('no @ in it') },
        ],
        degraded: [
          {
            termId: 'industry',
            why: [{ say: 'no such property', with: { property: 'industry' } }],
          },
        ],
      }),
      location,
    );
    expect(text).toContain('Set aside (2)');
    expect(text).toMatch(/email "xy{58}…": no @ in it/);
    expect(text).toContain(
      'The rule "industry" was left out: This portal has no contact property "industry".',
    );
  });

  test.each([
    [{ state: 'not synced', contactId: '4711' }, 'Not read from HubSpot yet'],
    [{ state: 'not scored', contactId: '4711' }, 'Not scored yet'],
  ])('%j says what would fill the card and can be looked at again', async (answer, title) => {
    const { renderer, asked, text } = await show(answer, location);
    expect(text).toContain(title);
    renderer.find(Button).trigger('onClick');
    await renderer.waitFor(() => expect(asked).toHaveLength(2));
  });

  test('a lead of somebody else says whose it is and shows nothing of it', async () => {
    const { renderer, text } = await show({ state: 'not allowed' }, location);
    expect(renderer.find(ErrorState).props.type).toBe('lock');
    expect(text).toBe(
      'You cannot see this\nThe lead’s owner, their manager, marketers and admins can see this.',
    );
  });
});

const chance = { value: 0.176, low: 0.134, high: 0.242, horizonDays: 90, comparable: 412 };
const lastWeek = {
  points: 23,
  grade: 'C' as const,
  scoredAt: '2026-11-16T05:00:00Z',
  lines: [
    { cause: 'data' as const, reason: asWritten('Opened 3 e-mails'), points: 27, origin: null },
    { cause: 'decay' as const, reason: asWritten('Interest faded'), points: -2, origin: null },
  ],
};
const whatIf = {
  nextGrade: {
    grade: 'A' as const,
    points: 25,
    changes: [
      {
        kind: 'correct' as const,
        what: { say: 'default reason', with: { text: 'Company e-mail address' } } as const,
      },
    ],
  },
  missing: [
    {
      field: { say: 'default title', with: { text: 'Industry' } } as const,
      low: -10,
      high: 15,
    },
  ],
};

describe.each(locations)('with what the portal has learned, at %s', (location) => {
  test('the one number is a chance with its range and what it rests on, and no rule grade is claimed', async () => {
    const { text } = await show(scoredLead({ chance }), location);
    expect(text).toContain('18% likely to buy within 90 days');
    expect(text).toContain('between 13% and 24%, from 412 past leads with about as many points');
    expect(text).toContain('Why 18%?');
    expect(text).not.toMatch(/your rules|No chance of buying/);
  });

  test('what moved since last week is told in short, and line by line to the score of now', async () => {
    const { text } = await show(scoredLead({ sinceLastWeek: lastWeek }), location);
    expect(text).toContain('Up from C since last week (+25): Opened 3 e-mails');
    expect(text).toContain('23 points, grade C, on Nov 16, 2026');
    expect(text).toContain('-2  Interest faded');
    expect(text).toContain('= 48 points, grade B');
  });

  test('what would change it names the change, its points and the grade, and what empty fields could give', async () => {
    const { text } = await show(scoredLead({ whatIf }), location);
    expect(text).toContain('For grade A (+25 points): have "Company e-mail address" instead.');
    expect(text).toContain('"Industry", once filled in: -10 to +15 points.');
  });

  test('what is not known is not spoken of', async () => {
    const { text } = await show(scoredLead(), location);
    expect(text).not.toMatch(/last week|What would change|likely/);
  });
});

test.each([
  [0.0001, 'under 1%'],
  [0.9999, 'over 99%'],
  [0.005, '1%'],
])('a chance of %d reads "%s": neither never nor certain', async (value, said) => {
  const { text } = await show(scoredLead({ chance: { ...chance, value } }));
  expect(text).toContain(`${said} likely to buy`);
});

test('a range that begins at next to nothing has no lower end', async () => {
  const { text } = await show(
    scoredLead({ chance: { ...chance, value: 0.004, low: 0.002, high: 0.01 } }),
  );
  expect(text).toContain('at most 1%, from 412 past leads with about as many points');
});

test('what speaks against a lead is known first, each thing once, and then not all is fine', async () => {
  const lost = {
    say: 'every deal lost',
    with: { deals: 1, lastOn: { at: '2026-10-03T09:00:00Z' } },
  } as const;
  const customer = { say: 'already a customer', with: {} } as const;
  const noPhone = { say: 'no phone number', with: {} } as const;
  const { text } = await show(scoredLead({ caveats: [lost, noPhone] }));
  expect(text).toContain(
    'Know this first: Their only deal was lost, on Oct 3, 2026. No phone number.',
  );
  expect(text).toContain('No warning on this lead.');
  expect(text).not.toContain('All fine');
  const bought = await show(scoredLead({ caveats: [customer, noPhone], whyNoChance: customer }));
  const unopened = openWords(bought.renderer.getRootNode());
  expect(unopened.match(/Already a customer\./g)).toHaveLength(1);
  expect(bought.text).toContain('Know this first: No phone number.');
});

test.each(locations)(
  'at %s forty reasons are eight and the sum of the others, which can be opened',
  async (location) => {
    const lines = Array.from({ length: 40 }, (_, i) => ({
      kind: 'term' as const,
      id: `t${i}`,
      group: 'fit' as const,
      reason: asWritten(`Reason ${i}`),
      rules: [],
      points: i % 2 === 0 ? 40 - i : i - 40,
    }));
    const points = lines.reduce((sum, each) => sum + each.points, 0);
    const { renderer, text } = await show(
      scoredLead({ lines, score: { points, min: -900, max: 900 } }),
      location,
    );
    const rest = lines.slice(8).reduce((sum, each) => sum + each.points, 0);
    expect(text).toContain(
      location === 'crm.record.tab' ? '32 smaller reasons together' : `+${rest}  32 smaller`,
    );
    expect(text).toContain('The 32 smaller reasons');
    expect(text).toContain('Reason 39');
    expect(openWords(renderer.getRootNode())).not.toContain('Reason 39');
  },
);

describe.each(locations)('where the number comes from, at %s', (location) => {
  const published = { kind: 'published', at: '2026-11-12T09:00:00Z', by: 'Cleo Admin' } as const;

  test('the version, who published it and when, and the rules behind the reasons wait below, closed', async () => {
    const { renderer, text } = await show(
      scoredLead({ scorecardVersion: 'rules-3', scorecardOrigin: published }),
      location,
    );
    expect(text).toMatch(
      /Scored .*, with scorecard rules-3, published on Nov 12, 2026 by Cleo Admin\./,
    );
    expect(text).toContain('Rules behind the reasons: Pricing page; Seniority; E-mail domain.');
    expect(openWords(renderer.getRootNode())).not.toMatch(/rules-3|Cleo Admin/);
  });

  test('a learned version says so; the rules of the beginning have a name alone', async () => {
    const learned = { kind: 'learned', at: '2026-11-12T09:00:00Z', by: null } as const;
    const { text } = await show(scoredLead({ scorecardOrigin: learned }), location);
    expect(text).toContain('learned from your outcomes on Nov 12, 2026.');
    const first = await show(scoredLead(), location);
    expect(first.text).toContain('with scorecard default-1.');
  });

  test('a change of scorecard since last week is a line of its own, with who made it', async () => {
    const lines = [
      ...lastWeek.lines,
      {
        cause: 'scorecard' as const,
        reason: {
          say: 'scored by another',
          with: { version: 'rules-3', before: 'rules-2' },
        } as const,
        points: 30,
        origin: published,
      },
    ];
    const { text } = await show(
      scoredLead({ sinceLastWeek: { ...lastWeek, points: -7, lines } }),
      location,
    );
    const words = 'Scored by rules-3 instead of rules-2, published on Nov 12, 2026 by Cleo Admin';
    expect(text).toContain(`Up from C since last week (+55): ${words}`);
    expect(text).toContain(`+30  ${words}`);
  });
});

test('of many rules the weightiest are named and the others counted', async () => {
  const lines = Array.from({ length: 12 }, (_, i) => ({
    ...{
      kind: 'term' as const,
      id: `t${i}`,
      group: 'fit' as const,
      reason: asWritten(`Reason ${i}`),
    },
    points: 12 - i,
    rules: [asWritten(`Rule ${i}`)],
  }));
  const { text } = await show(scoredLead({ lines, score: { points: 78, min: 0, max: 900 } }));
  expect(text).toContain(
    'reasons: Rule 0; Rule 1; Rule 2; Rule 3; Rule 4; Rule 5; Rule 6; Rule 7; and 4 more.',
  );
});

test('the tab names the rule beside the part of the score', async () => {
  const { text } = await show(scoredLead(), 'crm.record.tab');
  expect(text).toContain('VP, Operations\nFit: Seniority\n+31');
  expect(text).toContain('Score is capped at 48\nScore\n-5');
});

test('why no chance is claimed stands where the chance would stand', async () => {
  const { text } = await show(scoredLead({ whyNoChance: { say: 'already a customer', with: {} } }));
  expect(text).toContain('Grade B\n48 points\nAlready a customer.');
});

test('in passing it is one number, one reason and one thing to do, with nothing to open', async () => {
  const signals = { warnings: [warning('a'), warning('b')], moreWarnings: 1, prompt };
  const { renderer, text } = await show(
    scoredLead({ chance, sinceLastWeek: lastWeek, whatIf, signals }),
    'crm.preview',
  );
  expect(renderer.findAll(Accordion)).toHaveLength(0);
  expect(renderer.findAll(Alert)).toHaveLength(1);
  expect(text).toContain('2 more warnings wait behind these.');
  expect(text.split('\n').length).toBeLessThanOrEqual(10);
});

test.each(['not synced', 'not scored', 'not allowed'] as const)(
  'in passing it says "%s" too',
  async (state) => {
    const answer = { state, contactId: '4711' };
    const { text } = await show(answer, 'crm.preview');
    expect(text).toMatch(/Not (read from HubSpot|scored) yet|You cannot see this/);
  },
);

test('the sidebar folds all but the first warning; the tab opens warnings and reasons', async () => {
  const signals = { warnings: [warning('a'), warning('b'), warning('c')], moreWarnings: 0, prompt };
  const narrow = await show(scoredLead({ signals }));
  expect(narrow.renderer.findAll(Alert)).toHaveLength(1);
  expect(narrow.renderer.findAll(Table)).toHaveLength(0);
  expect(narrow.renderer.findAll(Accordion).some(({ props }) => props.defaultOpen)).toBe(false);
  const wide = await show(scoredLead({ signals }), 'crm.record.tab');
  expect(wide.renderer.findAll(Alert)).toHaveLength(3);
  expect(wide.renderer.findAll(TableRow)).toHaveLength(1 + 4 + 1);
});

test.each([
  ['reasons that do not add up', { ...scoredLead(), score: { points: 99, min: 0, max: 120 } }],
  ['a change that does not add up', { ...scoredLead(), sinceLastWeek: { ...lastWeek, points: 0 } }],
  ['a score without reasons', { ...scoredLead(), lines: undefined }],
  ['warnings that are no list', { ...scoredLead(), signals: { warnings: 'many' } }],
  ['a state of another version', { state: 'ranked', contactId: '4711' }],
  ['the prototype of all objects as a state', { state: 'toString' }],
  ['null', null],
  ['a text', 'scored'],
  ['an empty list', []],
])('an answer with %s is an error, not a crash', async (_, answer) => {
  // React reports on the console what a boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const { text } = await show(answer);
  expect(text).toContain('cannot read');
  expect(text).toContain('Try again');
});

test('what stands open in the sidebar is read at a glance', async () => {
  const ids = ['contact-no-owner', 'contact-unreachable', 'contact-free-mail'];
  const warnings = ids.map((id) => warning(id));
  const { renderer } = await show(scoredLead({ signals: { warnings, moreWarnings: 2, prompt } }));
  const lines = openWords(renderer.getRootNode()).split('\n');
  expect(lines.length).toBeLessThanOrEqual(18);
  expect(longestBut(lines, 'contact-no-owner')).toBeLessThanOrEqual(80);
  expect(lines).toContain('Act now: Emails do not reach this lead');
  expect(lines).not.toContain('contact-unreachable evidence');
});
