import { describe, expect, test } from '@jest/globals';
import { type CountedLead, NaiveBayesCounts } from './naive-bayes.ts';

/** New, qualified, proposed, won. */
const STAGES = 4;

/** Country, state, source and stage by their places. */
type Places = readonly [country: number, state: number, source: number, stage: number];

/** Nothing is known of e-mail and phone, which is a value too. */
function leadOf(team: string | null, [country, state, source, stage]: Places): CountedLead {
  return {
    team,
    stage,
    fields: [
      ['country', String(country)],
      ['state', String(state)],
      ['mail', 'none'],
      ['phone', 'none'],
      ['source', String(source)],
    ],
  };
}

const withStage = (lead: CountedLead, stage: number): CountedLead => ({ ...lead, stage });
const withField = (lead: CountedLead, field: string, value: string): CountedLead => ({
  ...lead,
  fields: [...lead.fields.filter(([name]) => name !== field), [field, value]],
});

/** The situation of Odoo's own test: fourteen leads of two teams and of a third, or of none. */
function situation(third: string | null) {
  const one = [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [2, 2, 2, 2],
    [0, 1, 2, 1],
    [1, 1, 1, 0],
  ] as const;
  const two = [
    [0, 1, 1, 2],
    [0, 1, 2, 1],
    [0, 2, 2, 0],
    [0, 1, 2, 1],
    [1, 0, 1, 1],
  ] as const;
  const others = [
    [1, 1, 1, 2],
    [0, 1, 0, 0],
    [1, 2, 2, 0],
    [0, 1, 2, 1],
  ] as const;
  const leads = [
    ...one.map((places) => leadOf('one', places)),
    ...two.map((places) => leadOf('two', places)),
    ...others.map((places) => leadOf(third, places)),
  ];
  const at = (place: number): CountedLead => {
    const lead = leads[place];
    if (lead === undefined) throw new RangeError(`There is no lead ${place}.`);
    return lead;
  };
  return { leads, at };
}

const lostPlaces = [0, 1, 5, 6, 11, 12];
const wonPlaces = [2, 7, 10];

function counted(of: ReturnType<typeof situation>): NaiveBayesCounts {
  const counts = new NaiveBayesCounts(STAGES);
  for (const place of lostPlaces) counts.count(of.at(place), 'lost');
  for (const place of wonPlaces) counts.count(of.at(place), 'won');
  return counts;
}

/** A hundred and fifty leads of one more team that differ by their tags alone; all but three are closed. */
function countTagged(counts: NaiveBayesCounts): void {
  const closed = (tags: readonly string[], lost: number, won: number) => {
    const lead = tagged(...tags);
    for (let each = 0; each < lost; each += 1) counts.count(lead, 'lost');
    for (let each = 0; each < won; each += 1) counts.count(lead, 'won');
  };
  closed(['1'], 30, 19);
  closed(['2'], 40, 9);
  closed(['1', '2'], 35, 14);
}

function tagged(...tags: readonly string[]): CountedLead {
  return {
    team: 'tags',
    stage: 0,
    fields: [['mail', 'none'], ['phone', 'none'], ...tags.map((tag) => ['tag', tag] as const)],
  };
}

describe("the peer gives the values that Odoo's own tests pin", () => {
  test('for leads of teams, and of none', () => {
    const teams = situation('three');
    const judge = counted(teams).judge();
    expect(judge(teams.at(3))?.percent).toBe(33.49);
    expect(judge(teams.at(8))?.percent).toBe(7.74);
    expect(judge(teams.at(13))?.percent).toBe(35.09);
    const without = situation(null);
    expect(counted(without).judge()(without.at(13))?.percent).toBe(35.19);
  });

  test('after leads were closed, opened again and moved', () => {
    const of = situation(null);
    const counts = counted(of);
    counts.count(of.at(4), 'lost');
    counts.count(of.at(9), 'won');
    counts.count(of.at(4), 'lost', -1);
    counts.count(of.at(4), 'won');
    counts.count(of.at(4), 'won', -1);
    const judge = counts.judge();
    const [third, eighth] = [withStage(of.at(3), 0), withStage(of.at(8), 0)];
    expect(judge(third)?.percent).toBe(20.87);
    expect(judge(eighth)?.percent).toBe(2.43);
    expect(judge(withField(eighth, 'country', '1'))?.percent).toBe(34.38);
  });

  test('for tags', () => {
    const counts = new NaiveBayesCounts(STAGES);
    countTagged(counts);
    const judge = counts.judge();
    expect(judge(tagged('1'))?.percent).toBe(33.69);
    expect(judge(tagged('2'))?.percent).toBe(23.51);
    expect(judge(tagged('1', '2'))?.percent).toBe(28.05);
    expect(judge(tagged())?.percent).toBe(28.6);
  });

  test('after every e-mail address was marked anew, and by the stage alone', () => {
    const of = situation(null);
    const marked = of.leads.map((lead, place) =>
      withField(lead, 'mail', place % 2 === 0 ? 'correct' : 'incorrect'),
    );
    const closed = (fields: (lead: CountedLead) => CountedLead) => {
      const counts = new NaiveBayesCounts(STAGES);
      marked.forEach((lead, place) => {
        if (lostPlaces.includes(place)) counts.count(fields(lead), 'lost');
        if ([...wonPlaces, 9].includes(place)) counts.count(fields(lead), 'won');
      });
      const judge = counts.judge();
      return [3, 8].map(
        (place) => judge(fields(withStage(marked[place] ?? of.at(place), 0)))?.percent,
      );
    };
    expect(closed((lead) => lead)).toEqual([4.21, 0.23]);
    expect(closed((lead) => ({ ...lead, fields: [] }))).toEqual([34.38, 50]);
  });

  test('never quite sure', () => {
    const counts = new NaiveBayesCounts(STAGES);
    const lead = { team: 'one', stage: 0, fields: [] };
    for (let each = 0; each < 10_000; each += 1) counts.count(lead, 'won');
    expect(counts.judge()(lead)?.percent).toBe(99.99);
    const lost = new NaiveBayesCounts(STAGES);
    for (let each = 0; each < 10_000; each += 1) lost.count(lead, 'lost');
    expect(lost.judge()(lead)?.percent).toBe(0.01);
    expect(new NaiveBayesCounts(STAGES).judge()(lead)).toBeNull();
  });

  test('with what speaks for and against', () => {
    const counts = new NaiveBayesCounts(STAGES);
    const lead = (stage: number, ...fields: CountedLead['fields']) => ({
      team: 'one',
      stage,
      fields: [['mail', 'correct'] as const, ...fields],
    });
    counts.count(
      lead(0, ['country', '0'], ['state', '0'], ['source', '1'], ['phone', 'correct']),
      'won',
    );
    counts.count(lead(0, ['country', '1'], ['state', '0'], ['phone', 'correct']), 'won');
    counts.count(lead(0, ['source', '0'], ['phone', 'incorrect']), 'lost');
    counts.count(lead(0, ['country', '0'], ['source', '0'], ['phone', 'incorrect']), 'lost');
    counts.count(lead(2, ['state', '1'], ['phone', 'correct']), 'lost');
    const chance = counts.judge()(
      lead(1, ['country', '0'], ['state', '0'], ['source', '0'], ['phone', 'correct']),
    );
    expect(chance?.percent).toBe(74.3);
    const weights = Object.fromEntries(
      [...(chance?.weights ?? [])].map(([field, weight]) => [field, Number(weight.toFixed(3))]),
    );
    expect(weights).toEqual({
      stage: 0.645,
      mail: 0.5,
      country: 0.353,
      state: 0.92,
      source: 0.08,
      phone: 0.735,
    });
  });
});
