import {
  chanceOf,
  companyMeanings,
  contactColumns,
  contactIdentity,
  dealColumns,
  dealIdentity,
  fullName,
  minor,
  noise,
} from './columns.ts';
import {
  type Column,
  type CorpusCase,
  contact,
  deal,
  goal,
  owner,
  sheetOf,
  truthOf,
} from './corpus-case.ts';
import { type Deal, inventedTeam, type Owner, plainNames, type Team } from './invented-team.ts';
import { peopleIdentity, textFile } from './other-crm-cases.ts';
import { dates, isoDay, numbers, written } from './write-cells.ts';
import { workbook } from './write-files.ts';

const plainAmount = (amount: number) => written(amount, numbers.plain);
const snakeStages = [
  'prospect',
  'qualified',
  'demo',
  'proposal',
  'negotiation',
  'closed_won',
  'closed_lost',
];
const spokenStages = ['Lead', 'Qualified', 'Demo', 'Proposal', 'Negotiation', 'Won', 'Lost'];
const ours = 'written for this corpus: no vendor';
const emailOf = ({ email }: Owner) => email;

function people({ owners }: Team) {
  return sheetOf(
    owners,
    [
      { heading: 'rep_id', means: owner('hs_object_id'), cell: ({ id }) => id },
      { heading: 'rep_name', means: [owner('fullname'), owner('name')], cell: fullName },
      { heading: 'rep_email', means: owner('email'), cell: emailOf },
      { heading: 'team', means: [owner('team'), owner('teams')], cell: ({ team }) => team },
      noise('hired_on', (_, index) => `2024-0${index + 1}-15`),
    ],
    peopleIdentity,
  );
}

function snakeCase(): CorpusCase {
  const team = inventedTeam(501, { names: plainNames, deals: 18 });
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.id('deal_id'),
      dealColumns.name('deal_name'),
      dealColumns.stage('stage', snakeStages),
      dealColumns.amount('amount_usd', plainAmount),
      dealColumns.close('close_date', dates.iso),
      dealColumns.created('created_at', dates.isoSecond),
      dealColumns.owner('rep_id', ({ id }) => id, emailOf),
      dealColumns.contact('contact_id', ({ id }) => id),
      noise('row_hash', ({ id }) => `f3a${id}9c`),
    ],
    dealIdentity,
  );
  const contacts = sheetOf(
    team.contacts,
    [
      contactColumns.id('contact_id'),
      contactColumns.first('first_name'),
      contactColumns.last('last_name'),
      contactColumns.email('email_address'),
      contactColumns.title('job_title'),
      contactColumns.company('company_name'),
      contactColumns.created('created_at', dates.isoSecond),
      contactColumns.lifecycle('lifecycle_stage', {
        lead: 'lead',
        marketingqualifiedlead: 'mql',
        customer: 'customer',
      }),
    ],
    contactIdentity,
  );
  return {
    name: 'snake-case-with-people',
    form: 'Plain tables, people in a file of their own',
    source: ours,
    files: [
      textFile('deals.csv', 'deals', deals),
      textFile('contacts.csv', 'contacts', contacts),
      textFile('sales_reps.csv', 'people', people(team)),
    ],
    records: { contacts: team.contacts.length, deals: team.deals.length },
  };
}

function ownersByEmail(): CorpusCase {
  const team = inventedTeam(502, { names: plainNames });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('opportunity_number', (id) => `OPP-${id}`),
      dealColumns.name('opportunity'),
      dealColumns.owner('account_executive', emailOf),
      dealColumns.stage('sales_stage', spokenStages),
      dealColumns.amount('deal_value', plainAmount),
      dealColumns.currency('currency', 'EUR'),
      dealColumns.close('closing_date', dates.iso),
      dealColumns.created('opened_date', dates.iso),
    ],
    dealIdentity,
  );
  return {
    name: 'owners-by-email',
    form: 'Plain tables, people in a file of their own',
    source: ours,
    files: [
      textFile('opportunities.tsv', 'deals', sheet, { delimiter: '\t' }),
      textFile('team.tsv', 'people', people(team), { delimiter: '\t' }),
    ],
    records: { deals: team.deals.length },
  };
}

function wide(): CorpusCase {
  const team = inventedTeam(503, { deals: 18 });
  const of = (heading: string, property: string, text: (row: Deal) => string): Column<Deal> => ({
    heading,
    means: contact(property),
    cell: text,
  });
  const sheet = sheetOf(
    team.deals,
    [
      of('Contact First Name', 'firstname', (row) => row.contact.first),
      of('Contact Last Name', 'lastname', (row) => row.contact.last),
      of('Contact Email', 'email', (row) => row.contact.email),
      of('Contact Phone', 'phone', (row) => row.contact.phone),
      {
        heading: 'Company',
        means: companyMeanings('contact'),
        cell: (row) => row.contact.company.name,
      },
      dealColumns.name('Deal Title'),
      dealColumns.amount('Deal Value', plainAmount),
      dealColumns.stage('Deal Stage', spokenStages),
      dealColumns.created('Deal Created', dates.iso),
      dealColumns.close('Deal Close Date', dates.iso),
      dealColumns.owner('Sales Rep', fullName),
    ],
    dealIdentity,
  );
  const email = team.deals[3]?.contact.email ?? '';
  const link = {
    row: 4,
    heading: 'Contact Email',
    written: email,
    value: email,
    record: { object: 'deals', property: 'dealname', value: team.deals[3]?.name ?? '' },
    property: 'associated contact',
  } as const;
  return {
    name: 'wide-contacts-and-deals',
    form: 'One wide file',
    source: ours,
    files: [textFile('crm-dump.csv', 'wide', sheet, {}, { values: [...sheet.values, link] })],
    records: {
      contacts: new Set(team.deals.map((row) => row.contact.email)).size,
      deals: team.deals.length,
    },
  };
}

function stagesAsDates(): CorpusCase {
  const team = inventedTeam(504, { names: plainNames, deals: 18 });
  const step = (row: Deal, index: number) =>
    Math.min(row.stage, 3) >= index && !(row.outcome === 'open' && row.stage < index)
      ? isoDay(
          row.created + (index * (Math.min(row.close, Date.UTC(2026, 10, 29)) - row.created)) / 4,
        )
      : '';
  const stage = (heading: string, index: number): Column<Deal> => ({
    heading,
    means: deal('date entered stage'),
    cell: (row) => step(row, index),
  });
  const end = (heading: string, outcome: Deal['outcome']): Column<Deal> => ({
    heading,
    means: [deal('date entered stage'), deal('closedate')],
    cell: (row) => (row.outcome === outcome ? isoDay(row.close) : ''),
    value: (row) => (row.outcome === outcome ? outcome : null),
    keptIn: 'dealstage',
  });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('Deal No.'),
      dealColumns.name('Deal'),
      dealColumns.owner('Account manager', fullName),
      dealColumns.amount('Value', plainAmount),
      dealColumns.created('Created', dates.iso),
      stage('Contacted', 1),
      stage('Demo held', 2),
      stage('Offer sent', 3),
      end('Won', 'won'),
      end('Lost', 'lost'),
    ],
    dealIdentity,
  );
  return {
    name: 'stages-as-date-columns',
    form: 'Stages as columns, or a status instead',
    source: ours,
    files: [textFile('funnel.csv', 'deals', sheet)],
    records: { deals: team.deals.length },
  };
}

function statusOnly(): CorpusCase {
  const team = inventedTeam(505, { names: plainNames });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.name('Opportunity'),
      {
        heading: 'Status',
        means: deal('dealstage'),
        cell: ({ outcome }) => ({ won: 'Won', lost: 'Lost', open: 'In progress' })[outcome],
        value: ({ outcome }) => outcome,
      },
      dealColumns.amount('Revenue', plainAmount),
      dealColumns.close('Decision date', dates.iso),
      dealColumns.created('Date added', dates.iso),
      dealColumns.owner('Rep', fullName),
    ],
    dealIdentity,
  );
  return {
    name: 'status-instead-of-stage',
    form: 'Stages as columns, or a status instead',
    source: ours,
    files: [textFile('opps.csv', 'deals', sheet)],
    records: { deals: team.deals.length },
  };
}

function flagsOnly(): CorpusCase {
  const team = inventedTeam(506, { names: plainNames });
  const flag = (heading: string, property: string, is: (row: Deal) => boolean): Column<Deal> => ({
    heading,
    means: [deal(property), deal('dealstage'), deal('status')],
    cell: (row) => (is(row) ? '1' : '0'),
  });
  const won = flag('is_won', 'hs_is_closed_won', ({ outcome }) => outcome === 'won');
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('id'),
      dealColumns.name('title'),
      flag('is_closed', 'hs_is_closed', ({ outcome }) => outcome !== 'open'),
      { ...won, value: ({ outcome }) => outcome, keptIn: 'dealstage' },
      dealColumns.amount('revenue', plainAmount),
      dealColumns.created('created_on', dates.iso),
      dealColumns.close('closed_on', dates.iso),
      dealColumns.owner('owner_name', fullName),
    ],
    dealIdentity,
  );
  return {
    name: 'closed-and-won-flags',
    form: 'Stages as columns, or a status instead',
    source: ours,
    files: [textFile('deal_facts.csv', 'deals', sheet)],
    records: { deals: team.deals.length },
  };
}

function junk(): CorpusCase {
  const team = inventedTeam(507, { names: plainNames });
  const sheet = sheetOf(
    team.deals,
    [
      noise('#', (_, index) => String(index + 1)),
      dealColumns.name('Deal name '),
      noise('Notes', (_, index) =>
        index % 3 === 0 ? 'Called on 12/11; wants "two" offers, 1,200 or 2.400 | later' : '',
      ),
      dealColumns.amount('Amount (EUR)', plainAmount),
      noise('Check', (_, index) => `=IF(D${index + 2}>0,"ok","?")`),
      dealColumns.stage('  STAGE', [
        'LEAD',
        'QUALIFIED',
        'DEMO',
        'PROPOSAL',
        'NEGOTIATION',
        'CLOSED WON',
        'CLOSED LOST',
      ]),
      noise('Unnamed: 6', () => ''),
      dealColumns.close('Close date [yyyy-mm-dd]', dates.iso),
      noise('asdf', (_, index) => ['x', '', '??', '-'][index % 4] ?? ''),
      minor('Win %', deal('hs_deal_stage_probability'), (row) => `${chanceOf(row)}%`),
      dealColumns.owner('Owner', fullName),
      noise('Reviewed', (_, index) => (index % 2 === 0 ? 'yes' : 'no')),
    ],
    dealIdentity,
  );
  return {
    name: 'junk-columns-and-units',
    form: 'Noise, lines above and below',
    source: ours,
    files: [textFile('pipeline review FINAL (2).csv', 'deals', sheet, { delimiter: '|' })],
    records: { deals: team.deals.length },
  };
}

function thousandsOfEuros(): CorpusCase {
  const team = inventedTeam(508, { names: plainNames });
  const rounded = (amount: number) => Math.round(amount / 100) / 10;
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.name('Project'),
      {
        heading: 'Volume (k€)',
        means: deal('amount'),
        cell: ({ amount }) => rounded(amount),
        value: ({ amount }) => String(Math.round(rounded(amount) * 1000)),
      },
      dealColumns.stage('Phase', spokenStages),
      dealColumns.close('Close', (moment) => new Date(isoDay(moment))),
      dealColumns.owner('Key account manager', fullName),
    ],
    dealIdentity,
  );
  return {
    name: 'amounts-in-thousands',
    form: 'Noise, lines above and below',
    source: ours,
    files: [
      {
        name: 'forecast.xlsx',
        bytes: () => workbook(sheet.headings, sheet.rows),
        truth: truthOf('deals', sheet),
      },
    ],
    records: { deals: team.deals.length },
  };
}

function linesAround(): CorpusCase {
  const team = inventedTeam(509);
  const german = (amount: number) => written(amount, numbers.german);
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.name('Verkaufschance'),
      dealColumns.company('Kunde'),
      dealColumns.stage('Phase', [
        'Erstkontakt',
        'Qualifiziert',
        'Termin',
        'Angebot',
        'Verhandlung',
        'Gewonnen',
        'Verloren',
      ]),
      dealColumns.amount('Auftragswert', german),
      dealColumns.close('Abschlussdatum', dates.germanPoint),
      dealColumns.owner('Verantwortlich', fullName),
    ],
    dealIdentity,
  );
  const total = team.deals.reduce((sum, { amount }) => sum + amount, 0);
  return {
    name: 'lines-above-and-totals-german',
    form: 'Noise, lines above and below',
    source: ours,
    files: [
      textFile('Pipelinebericht.csv', 'deals', sheet, {
        delimiter: ';',
        encoding: 'windows-1252',
        lineEnd: '\r\n',
        above: ['Pipelinebericht Vertrieb', 'Stand: 30.11.2026;;;;;', ''],
        below: [['Summe', '', '', german(total), '', '']],
      }),
    ],
    records: { deals: team.deals.length },
  };
}

function titledWorkbook(): CorpusCase {
  const team = inventedTeam(510, { names: plainNames });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.name('Opportunity name'),
      dealColumns.stage('Stage', spokenStages),
      dealColumns.amount('Amount', (amount) => amount),
      dealColumns.close('Close date', (moment) => new Date(isoDay(moment))),
      dealColumns.created('Date created', (moment) => new Date(isoDay(moment))),
      dealColumns.owner('Owner', fullName),
      noise('', () => null),
    ],
    dealIdentity,
  );
  const total = team.deals.reduce((sum, { amount }) => sum + amount, 0);
  const { '': _, ...columns } = sheet.columns;
  return {
    name: 'titled-workbook-with-total',
    form: 'Noise, lines above and below',
    source: ours,
    files: [
      {
        name: 'Sales pipeline Nov.xlsx',
        bytes: () =>
          workbook(sheet.headings, sheet.rows, {
            above: [['Sales pipeline'], ['As of', new Date(Date.UTC(2026, 10, 30))], []],
            below: [['Total', null, total]],
          }),
        truth: truthOf('deals', { ...sheet, columns }),
      },
    ],
    records: { deals: team.deals.length },
  };
}

function sameIdTwice(): CorpusCase {
  const team = inventedTeam(511, { names: plainNames, deals: 16 });
  // The older state of four deals: open, with a smaller amount, two above all others and two below them.
  const older = team.deals
    .filter(({ outcome }) => outcome === 'won')
    .slice(0, 4)
    .map(
      (row): Deal => ({ ...row, outcome: 'open', stage: 2, amount: 100, modified: row.created }),
    );
  const columns = [
    dealColumns.id('Deal ID'),
    dealColumns.name('Deal Name'),
    dealColumns.stage('Deal Stage', spokenStages),
    dealColumns.amount('Amount', plainAmount),
    dealColumns.close('Close Date', dates.iso),
    dealColumns.modified('Last Modified Date', dates.isoSecond),
    dealColumns.owner('Deal owner', fullName),
  ];
  const rows = [...older.slice(0, 2), ...team.deals, ...older.slice(2)];
  const sheet = sheetOf(rows, columns, dealIdentity);
  // Of two rows with one id, the last one modified holds.
  const values = sheetOf(team.deals, columns, dealIdentity).values.map((value) => ({
    ...value,
    row: value.row + 2,
  }));
  return {
    name: 'same-id-twice',
    form: 'Duplicates',
    source: ours,
    files: [textFile('deals.csv', 'deals', sheet, {}, { values })],
    records: { deals: team.deals.length },
  };
}

function sameEmailTwice(): CorpusCase {
  const team = inventedTeam(512, { names: plainNames, contacts: 16 });
  const again = team.contacts
    .slice(2, 6)
    .map((row) => ({ ...row, email: row.email.toUpperCase() }));
  const sheet = sheetOf(
    [...team.contacts, ...again],
    [
      contactColumns.first('First name'),
      contactColumns.last('Surname'),
      contactColumns.email('E-mail address'),
      contactColumns.phone('Mobile or phone'),
      contactColumns.company('Organisation'),
      contactColumns.created('Date added', dates.iso),
    ],
    contactIdentity,
  );
  const columns = {
    ...sheet.columns,
    'Mobile or phone': [contact('phone'), contact('mobilephone')],
  };
  const values = sheet.values.filter(({ row }) => row <= team.contacts.length);
  return {
    name: 'same-email-twice',
    form: 'Duplicates',
    source: ours,
    files: [textFile('people.csv', 'contacts', { ...sheet, columns }, {}, { values })],
    records: { contacts: team.contacts.length },
  };
}

function byDomain(): CorpusCase {
  const team = inventedTeam(513, { names: plainNames });
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.name('Opportunity'),
      {
        heading: 'Company domain',
        means: [
          { object: 'company', property: 'domain' },
          deal('associated company'),
          deal('associated contact'),
        ],
        cell: (row) => row.contact.company.domain,
      },
      dealColumns.stage('Stage', spokenStages),
      dealColumns.amount('Amount', plainAmount),
      dealColumns.close('Close date', dates.iso),
      dealColumns.owner('Owner e-mail', emailOf),
    ],
    dealIdentity,
  );
  const contacts = sheetOf(
    team.contacts,
    [
      contactColumns.fullName('Name'),
      contactColumns.email('Email'),
      contactColumns.title('Position'),
      contactColumns.owner('Owner e-mail', emailOf),
      contactColumns.created('Created', dates.iso),
    ],
    contactIdentity,
  );
  return {
    name: 'linked-by-domain',
    form: 'Links by id, e-mail, domain or name',
    source: ours,
    files: [
      textFile('opportunities.csv', 'deals', deals),
      textFile('people.csv', 'contacts', contacts),
    ],
    records: { contacts: team.contacts.length, deals: team.deals.length },
  };
}

function withGoals(): CorpusCase {
  const team = inventedTeam(514, { names: plainNames, owners: 5 });
  const goals = sheetOf(
    team.owners.flatMap((each, index) =>
      ['2026-Q3', '2026-Q4'].map((quarter, at) => ({
        owner: each,
        quarter,
        target: 60_000 + index * 5_000 + at * 4_000,
      })),
    ),
    [
      {
        heading: 'Sales rep',
        means: [goal('owner'), goal('hubspot_owner_id')],
        cell: (row) => row.owner.email,
      },
      { heading: 'Quarter', means: [goal('period')], cell: ({ quarter }) => quarter },
      {
        heading: 'Quota',
        means: [goal('target'), goal('hs_target_amount')],
        cell: ({ target }) => String(target),
      },
    ],
    ({ owner: { email } }) => ({ object: 'contacts', property: 'email', value: email }),
  );
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.name('Deal'),
      dealColumns.stage('Stage', spokenStages),
      dealColumns.amount('Amount', plainAmount),
      dealColumns.close('Close date', dates.iso),
      dealColumns.owner('Sales rep', emailOf),
    ],
    dealIdentity,
  );
  return {
    name: 'quotas-beside-deals',
    form: 'Plain tables, people in a file of their own',
    source: ours,
    files: [textFile('deals.csv', 'deals', deals), textFile('quotas.csv', 'goals', goals)],
    records: { deals: team.deals.length },
  };
}

export const tableCases: readonly CorpusCase[] = [
  snakeCase(),
  ownersByEmail(),
  wide(),
  stagesAsDates(),
  statusOnly(),
  flagsOnly(),
  junk(),
  thousandsOfEuros(),
  linesAround(),
  titledWorkbook(),
  sameIdTwice(),
  sameEmailTwice(),
  byDomain(),
  withGoals(),
];
