import { describe, expect, test } from '@jest/globals';
import { asked, check, checkOne, columnOf, meanings, refused } from './check-texts.ts';

const csv = (...rows: readonly string[]) => rows.map((row) => row.replaceAll('|', ';')).join('\n');

describe('what values say about a column', () => {
  test('a heading whose values are something else is not taken at its word', async () => {
    const file = await checkOne(
      csv(
        'First name|Last name|Email|Last activity',
        'Ada|Novak|a@x.example|Page visit',
        'Bo|Falk|b@x.example|Form',
      ),
    );
    const column = columnOf(file, 'Last activity');
    expect(column.means).toBeNull();
    expect(column.evidence.map(({ say }) => say)).toContain('values do not fit');
  });

  test('a heading that only partly is known needs values that show it', async () => {
    const file = await checkOne(
      csv(
        'Deal name|Deal stage|Close date|Amount approved|Stage shift',
        'a|Won|2026-10-01|500|x',
        'b|Demo|2026-12-01|700|y',
      ),
    );
    expect(columnOf(file, 'Amount approved')).toMatchObject({
      means: { object: 'deals', property: 'amount' },
      confidence: 'likely',
    });
    expect(columnOf(file, 'Stage shift').means).toBeNull();
  });

  test('a column "Closed" is a flag, a date or a status by what stands in it', async () => {
    const meaning = async (...values: readonly string[]) => {
      const rows = values.map((value, at) => `${at}|Demo|2026-12-01|${value}`);
      const file = await checkOne(csv('Deal ID|Deal stage|Close date|Is closed', ...rows));
      return meanings(file)['Is closed'];
    };
    expect(await meaning('yes', 'no')).toBe('deals.hs_is_closed');
    expect(await meaning('won', 'lost', 'open')).toBe('deals.status');
  });

  test('addresses under an unknown heading are addresses', async () => {
    const file = await checkOne(
      csv('First name|Last name|Erreichbar', 'Ada|Novak|a@x.example', 'Bo|Falk|b@x.example'),
    );
    expect(columnOf(file, 'Erreichbar')).toMatchObject({
      means: { object: 'contacts', property: 'email' },
      confidence: 'likely',
    });
  });

  test('five examples are shown of each column, and none twice', async () => {
    const rows = ['a', 'a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}|Demo|2026-12-01`);
    const file = await checkOne(csv('Deal name|Deal stage|Close date', ...rows));
    expect(columnOf(file, 'Deal name').examples).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('what is ambiguous is asked', () => {
  const deals = (...rows: readonly string[]) =>
    csv('Deal name|Deal stage|Close date|Amount|Create date', ...rows);

  test('which part of a date is the day, unless another date of the file shows it', async () => {
    const unclear = await checkOne(
      deals('a|Won|03/04/2026|5|04/05/2026', 'b|Demo|05/06/2026|7|06/07/2026'),
    );
    expect(asked(unclear)).toEqual(['day or month first', 'day or month first']);
    expect(columnOf(unclear, 'Close date').confidence).toBe('asked');
    const shown = await checkOne(
      deals('a|Won|03/04/2026|5|25/05/2026', 'b|Demo|05/06/2026|7|06/07/2026'),
    );
    expect(asked(shown)).toEqual([]);
    expect(columnOf(shown, 'Close date')).toMatchObject({
      confidence: 'likely',
      evidence: expect.arrayContaining([
        { say: 'as other columns', with: { heading: 'Create date' } },
      ]),
    });
  });

  test('whether a point is for decimals or thousands', async () => {
    const file = await checkOne(
      deals('a|Won|2026-10-01|1.234|2026-08-01', 'b|Demo|2026-12-01|2.500|2026-08-01'),
    );
    expect(asked(file)).toEqual(['decimal or thousands']);
    const told = await checkOne(
      deals('a|Won|2026-10-01|211.000|2026-08-01', 'b|Demo|2026-12-01|51.563,26|2026-08-01'),
    );
    expect(asked(told)).toEqual([]);
    expect(columnOf(told, 'Amount').evidence).toContainEqual({
      say: 'numbers are written',
      with: { example: '211.000', means: '1.234,50' },
    });
  });

  test('a stage that is over and does not say how', async () => {
    const file = await checkOne(
      deals('a|Closed|2026-10-01|5|2026-08-01', 'b|Demo|2026-12-01|7|2026-08-01'),
    );
    expect(file.questions).toEqual([
      { say: 'how stages end', with: { heading: 'Deal stage', stages: ['Closed'] } },
    ]);
    expect(columnOf(file, 'Deal stage').confidence).toBe('asked');
  });

  test('stages that are only numbers', async () => {
    const file = await checkOne(
      deals('a|10|2026-10-01|5|2026-08-01', 'b|20|2026-12-01|7|2026-08-01'),
    );
    expect(asked(file)).toEqual(['how stages end']);
  });

  test('which of two columns of one name by different systems is meant', async () => {
    const file = await checkOne(
      csv(
        'Deal name|Opportunity name|Deal stage|Close date',
        'a|x|Won|2026-10-01',
        'b|y|Demo|2026-12-01',
      ),
    );
    expect(file.questions).toEqual([]);
    expect(meanings(file)).toMatchObject({
      'Deal name': 'deals.dealname',
      'Opportunity name': '-',
    });
    const equal = await checkOne(
      csv('Deal name|Deal title|Stage|Close date', 'a|x|Won|2026-10-01', 'b|y|Demo|2026-12-01'),
    );
    expect(
      equal.questions.length + Object.values(meanings(equal)).filter((each) => each === '-').length,
    ).toBeGreaterThan(0);
  });
});

describe('files that would show an empty portal are refused', () => {
  test('deals without a stage, with the columns that could be it', async () => {
    const file = await checkOne(
      csv(
        'Deal ID|Amount|Close date|Progress',
        '1|500|2026-10-01|x',
        '2|700|2026-12-01|y',
        '3|700|2026-12-01|y',
      ),
    );
    expect(file.refused).toEqual([{ say: 'no stage', with: { likely: ['Progress'] } }]);
    expect(file.will).toEqual([]);
  });

  test('deals without a date of closing, with the columns that could be it', async () => {
    const file = await checkOne(
      csv('Deal ID|Deal stage|Amount|Booked', '1|Won|500|2026-10-01', '2|Demo|700|2026-12-01'),
    );
    expect(file.refused).toEqual([{ say: 'no date of closing', with: { likely: ['Booked'] } }]);
  });

  test('tables that are nothing known, and files that cannot be read', async () => {
    const { files } = await check({ 'what.csv': 'Foo,Bar\n1,2\n', 'broken.csv': 'Email\n"a\n' });
    expect(files.map((file) => [file.kind, refused(file)])).toEqual([
      ['unknown', ['kind unknown']],
      ['unknown', ['as written']],
    ]);
  });

  test('headings made to be hard to take apart are not taken apart', async () => {
    const words = ['作成日', 'datedata', 'kontaktdeal'].map((word) => word.repeat(20_000));
    const file = await checkOne(csv([...words, 'b', 'c'].join('|'), '1|2|3|4|5'));
    expect(file.kind).toBe('unknown');
  });

  test('a file of a hundred thousand columns', async () => {
    const heading = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',');
    const file = await checkOne(`${heading}\n${heading}\n`);
    expect(file.refused).toMatchObject([
      { with: { text: expect.stringContaining('more than 5,000 columns') } },
    ]);
  });
});

describe('several files', () => {
  const deals = csv(
    'deal_id|stage|close_date|rep_id|customer_email',
    '1|closedwon|2026-10-01|7|ada@x.example',
    '2|qualifiedtobuy|2026-12-01|8|bo@x.example',
  );
  const people = csv(
    'rep_id|name|email|region',
    '7|Mei Lindgren|mei@t.example|North',
    '8|Bo Falk|bo@t.example|South',
  );
  const contacts = csv(
    'id|first_name|last_name|email',
    '51|Ada|Novak|ada@x.example',
    '52|Bo|Falk|bo@x.example',
  );

  test('owners by id are those of a file of people, and addresses lead to contacts', async () => {
    const { files } = await check({
      'deals.csv': deals,
      'people.csv': people,
      'contacts.csv': contacts,
    });
    expect(files.map(({ kind }) => kind)).toEqual(['deals', 'people', 'contacts']);
    const [first] = files;
    if (first === undefined) throw new Error('the deals are checked');
    expect(columnOf(first, 'rep_id').evidence).toContainEqual({
      say: 'values are in a file',
      with: { count: 2, of: 2, file: 'people.csv', heading: 'rep_id' },
    });
    expect(columnOf(first, 'customer_email')).toMatchObject({
      means: { object: 'contacts', property: 'email' },
      confidence: 'sure',
    });
    expect(asked(first)).toEqual([]);
  });

  test('owners by id and no file of people are asked for', async () => {
    expect(asked(await checkOne(deals))).toEqual(['owners without names']);
  });

  test('a list of names is one of people when the deals’ owners are in it', async () => {
    const { files } = await check({
      'deals.csv': csv(
        'Deal name|Stage|Close date|Owner',
        'a|Won|2026-10-01|Mei',
        'b|Demo|2026-12-01|Bo',
      ),
      'list.csv': csv('Name|Email', 'Mei|mei@t.example', 'Bo|bo@t.example', 'Cem|cem@t.example'),
    });
    expect(files[1]?.kind).toBe('people');
  });

  test('contacts and deals side by side are both', async () => {
    const file = await checkOne(
      csv(
        'First name|Last name|E-mail|Deal name|Deal stage|Deal amount|Deal close date',
        'Ada|Novak|ada@x.example|a|Won|500|2026-10-01',
        'Ada|Novak|ada@x.example|b|Demo|700|2026-12-01',
      ),
    );
    expect(file.kind).toBe('wide');
    expect(Object.values(meanings(file))).toEqual([
      'contacts.firstname',
      'contacts.lastname',
      'contacts.email',
      'deals.dealname',
      'deals.dealstage',
      'deals.amount',
      'deals.closedate',
    ]);
  });

  test('a column for each stage says when deals got there', async () => {
    const file = await checkOne(
      csv(
        'Deal|Owner|Amount|Created|Qualified|Proposal sent|Won|Lost',
        'a|Mei|500|2026-08-01|2026-08-10|2026-08-20|2026-10-01|',
        'b|Mei|700|2026-08-01|2026-08-12|||2026-09-01',
      ),
    );
    expect(refused(file)).toEqual([]);
    expect(Object.values(meanings(file)).slice(4)).toEqual(
      ['qualified', 'proposal_sent', 'won', 'lost'].map(
        (each) => `deals.hs_v2_date_entered_${each}`,
      ),
    );
  });

  test('goals are goals in other words too', async () => {
    const file = await checkOne(
      csv('Sales rep|Quarter|Quota', 'Mei|2026-Q4|50000', 'Bo|2026-Q4|40000'),
    );
    expect(file.kind).toBe('goals');
    expect(Object.values(meanings(file))).toEqual(['goals.rep', 'goals.period', 'goals.target']);
  });
});

describe('what somebody has said', () => {
  const text = csv(
    'Deal name|Step|Day|Amount',
    'a|Won|03/04/2026|1.234',
    'b|Demo|05/06/2026|2.500',
  );

  test('stands, answers the questions, and is completed by the guesses', async () => {
    expect(refused(await checkOne(text))).not.toEqual([]);
    const { files, mapping } = await check(
      { 'file.csv': text },
      {
        files: [
          {
            file: 'file.csv',
            object: 'deals',
            stages: { column: 'Step' },
            columns: { Day: { property: 'closedate', dates: 'day first' } },
            numbers: { decimal: ',', thousands: '.' },
          },
        ],
      },
    );
    const [file] = files;
    if (file === undefined) throw new Error('the file is checked');
    expect(file.refused).toEqual([]);
    expect(file.questions).toEqual([]);
    expect(meanings(file)).toEqual({
      'Deal name': 'deals.dealname',
      Step: 'deals.dealstage',
      Day: 'deals.closedate',
      Amount: 'deals.amount',
    });
    expect(mapping.files[0]).toMatchObject({
      columns: {
        Day: { property: 'closedate', dates: 'day first' },
        'Deal name': 'dealname',
        Amount: { property: 'amount' },
      },
      stages: { column: 'Step' },
    });
  });

  test('a mapping that was written, given back, says the same', async () => {
    const first = await check({
      'file.csv': csv(
        'Deal name|Stage|Close date|Amount|Owner',
        'a|Won|2026-10-01|5|Mei',
        'b|Demo|2026-12-01|7|Bo',
      ),
    });
    const again = await check(
      {
        'file.csv': csv(
          'Deal name|Stage|Close date|Amount|Owner',
          'a|Won|2026-10-01|5|Mei',
          'b|Demo|2026-12-01|7|Bo',
        ),
      },
      first.mapping,
    );
    expect(again.mapping).toEqual(first.mapping);
    expect(again.files.map(meanings)).toEqual(first.files.map(meanings));
  });
});
