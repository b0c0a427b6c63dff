import {
  chanceOf,
  companyMeanings,
  contactColumns,
  contactIdentity,
  dealColumns,
  dealIdentity,
  fullName,
  fullNameMeanings,
  minor,
  noise,
} from './columns.ts';
import {
  type Column,
  type CorpusCase,
  type CorpusFile,
  contact,
  deal,
  type FileKind,
  type FileTruth,
  owner,
  type Sheet,
  sheetOf,
  truthOf,
} from './corpus-case.ts';
import { type Deal, inventedTeam, type Owner, plainNames, type Team } from './invented-team.ts';
import { dates, isoDay, numbers, plainNumber, written } from './write-cells.ts';
import { delimited, type Writing, workbook } from './write-files.ts';

const plainAmount = (amount: number) => written(amount, numbers.plain);
const cents = (amount: number) => written(amount, numbers.plainCents);
const american = (amount: number) => written(amount, numbers.american);

/** A sheet as a file of separated values. */
export function textFile(
  name: string,
  kind: FileKind,
  sheet: Sheet,
  writing: Writing = {},
  more: Partial<FileTruth> = {},
): CorpusFile {
  return {
    name,
    bytes: () => delimited(sheet.headings, sheet.rows, writing),
    truth: truthOf(kind, sheet, more),
  };
}

export const peopleIdentity = ({ email }: Owner) =>
  ({ object: 'contacts', property: 'email', value: email }) as const;

const counts = ({ contacts, deals }: Team) => ({
  contacts: contacts.length,
  deals: deals.length,
});

/** Where a status stands beside the stage, it decides what is won; the stage is where it stood. */
export const statusMeanings = [
  deal('dealstage'),
  deal('status'),
  deal('hs_is_closed_won'),
  deal('hs_deal_outcome'),
];
export const statusColumn = (
  heading: string,
  words: Readonly<Record<Deal['outcome'], string>>,
): Column<Deal> => ({
  heading,
  means: statusMeanings,
  cell: ({ outcome }) => words[outcome],
  value: ({ outcome }) => outcome,
  keptIn: 'dealstage',
});

/** A stage that says where a deal stood last, so that it does not tell how it ended. */
export const lastStage = (heading: string, words: readonly string[]): Column<Deal> => ({
  heading,
  means: deal('dealstage'),
  cell: ({ stage }) => words[Math.min(stage, words.length - 1)] ?? '',
});

function salesforceReport(): CorpusCase {
  const team = inventedTeam(401, { names: plainNames, deals: 18 });
  const stages = [
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Proposal/Price Quote',
    'Negotiation/Review',
    'Closed Won',
    'Closed Lost',
  ];
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.owner('Opportunity Owner', fullName),
      dealColumns.company('Account Name'),
      dealColumns.name('Opportunity Name'),
      dealColumns.stage('Stage', stages),
      noise(
        'Fiscal Period',
        ({ close }) => `Q${Math.floor(new Date(close).getUTCMonth() / 3) + 1}-2026`,
      ),
      dealColumns.currency('Amount Currency', 'USD'),
      dealColumns.amount('Amount', american),
      minor('Probability (%)', deal('hs_deal_stage_probability'), (row) => `${chanceOf(row)}%`),
      minor('Expected Revenue', deal('hs_projected_amount'), (row) =>
        american((row.amount * chanceOf(row)) / 100),
      ),
      minor('Age', deal('days_to_close'), (_, index) => String(index * 3 + 2)),
      dealColumns.close('Close Date', dates.americanShort),
      dealColumns.created('Created Date', dates.americanShort),
      minor('Next Step', deal('hs_next_step'), () => ''),
      minor('Lead Source', deal('hs_analytics_source'), (_, index) =>
        index % 2 ? 'Web' : 'Partner',
      ),
      minor('Type', deal('dealtype'), () => 'New Business'),
    ],
    dealIdentity,
  );
  const total = team.deals.reduce((sum, { amount }) => sum + amount, 0);
  return {
    name: 'salesforce-report',
    form: 'Salesforce',
    source: 'help.salesforce.com: "Export a Report", Opportunity standard report columns',
    files: [
      textFile('report1764000000000.csv', 'deals', sheet, {
        quoteAll: true,
        encoding: 'windows-1252',
        below: [
          [''],
          ['Grand Totals', '', `${team.deals.length} records`, '', '', 'USD', american(total)],
          ['Confidential Information - Do Not Distribute'],
        ],
      }),
    ],
    records: { deals: team.deals.length },
  };
}

const salesforceId = (prefix: string, id: string) => `${prefix}5g00000${id.padStart(6, '0')}AAE`;

function salesforceDataLoader(): CorpusCase {
  const team = inventedTeam(402, { names: plainNames, deals: 18 });
  const stages = [
    'Prospecting',
    'Qualification',
    'Value Proposition',
    'Id. Decision Makers',
    'Proposal/Price Quote',
    'Closed Won',
    'Closed Lost',
  ];
  const opportunity = (id: string) => salesforceId('006', id);
  const person = (id: string) => salesforceId('003', id);
  const user = ({ id }: { id: string }) => salesforceId('005', id.slice(-6));
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.id('ID', opportunity),
      minor('ACCOUNTID', companyMeanings('deal'), (row) =>
        salesforceId('001', row.contact.company.id.slice(-6)),
      ),
      dealColumns.name('NAME'),
      dealColumns.stage('STAGENAME', stages),
      dealColumns.amount('AMOUNT', plainAmount),
      dealColumns.probability('PROBABILITY', (percent) => String(percent)),
      dealColumns.close('CLOSEDATE', dates.iso),
      minor('TYPE', deal('dealtype'), () => 'New Customer'),
      minor('ISCLOSED', deal('hs_is_closed'), ({ outcome }) => String(outcome !== 'open')),
      minor('ISWON', deal('hs_is_closed_won'), ({ outcome }) => String(outcome === 'won')),
      dealColumns.owner('OWNERID', user, ({ email }) => email),
      dealColumns.contact('CONTACTID', ({ id }) => person(id)),
      dealColumns.created('CREATEDDATE', dates.zulu),
      dealColumns.modified('LASTMODIFIEDDATE', dates.zulu),
      noise('SYSTEMMODSTAMP', ({ modified }) => dates.zulu(modified)),
    ],
    dealIdentity,
  );
  const contacts = sheetOf(
    team.contacts,
    [
      contactColumns.id('ID', person),
      contactColumns.last('LASTNAME'),
      contactColumns.first('FIRSTNAME'),
      contactColumns.title('TITLE'),
      contactColumns.phone('PHONE'),
      contactColumns.email('EMAIL'),
      contactColumns.owner('OWNERID', user, ({ email }) => email),
      contactColumns.created('CREATEDDATE', dates.zulu),
      noise('ISDELETED', () => 'false'),
    ],
    contactIdentity,
  );
  const users = sheetOf(
    team.owners,
    [
      { heading: 'ID', means: owner('hs_object_id'), cell: user },
      { heading: 'USERNAME', means: [owner('email'), null], cell: ({ email }) => email },
      { heading: 'FIRSTNAME', means: owner('firstname'), cell: ({ first }) => first },
      { heading: 'LASTNAME', means: owner('lastname'), cell: ({ last }) => last },
      { heading: 'EMAIL', means: owner('email'), cell: ({ email }) => email },
      noise('ISACTIVE', () => 'true'),
    ],
    peopleIdentity,
  );
  return {
    name: 'salesforce-data-loader',
    form: 'Salesforce',
    source: 'developer.salesforce.com: Object Reference, Opportunity, Contact and User',
    files: [
      textFile('extract-opportunity.csv', 'deals', deals, { quoteAll: true }),
      textFile('extract-contact.csv', 'contacts', contacts, { quoteAll: true }),
      textFile('extract-user.csv', 'people', users, { quoteAll: true }),
    ],
    records: counts(team),
  };
}

function pipedrive(): CorpusCase {
  const team = inventedTeam(403, { deals: 18 });
  const stages = [
    'Qualified',
    'Contact Made',
    'Demo Scheduled',
    'Proposal Made',
    'Negotiations Started',
  ];
  const closed = ({ outcome, close }: Deal, wanted: Deal['outcome']) =>
    outcome === wanted ? dates.isoSecond(close) : '';
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.id('Deal - ID'),
      dealColumns.name('Deal - Title'),
      noise('Deal - Creator', () => 'Import'),
      dealColumns.owner('Deal - Owner', fullName),
      dealColumns.amount('Deal - Value', plainAmount),
      dealColumns.currency('Deal - Currency of Value', 'EUR'),
      minor('Deal - Weighted value', deal('hs_projected_amount'), (row) =>
        plainAmount((row.amount * chanceOf(row)) / 100),
      ),
      minor('Deal - Organization', companyMeanings('deal'), (row) => row.contact.company.name),
      dealColumns.pipeline('Deal - Pipeline', 'Pipeline'),
      dealColumns.contact('Deal - Contact person', (person) => fullName(person), false),
      lastStage('Deal - Stage', stages),
      statusColumn('Deal - Status', { won: 'Won', lost: 'Lost', open: 'Open' }),
      dealColumns.created('Deal - Deal created', dates.isoSecond),
      dealColumns.modified('Deal - Update time', dates.isoSecond),
      {
        heading: 'Deal - Won time',
        means: [deal('closedate'), deal('hs_closed_won_date')],
        cell: (row) => closed(row, 'won'),
        value: (row) => (row.outcome === 'won' ? isoDay(row.close) : null),
        keptIn: 'closedate',
      },
      {
        heading: 'Deal - Lost time',
        means: [deal('closedate'), deal('hs_closed_lost_date'), null],
        cell: (row) => closed(row, 'lost'),
      },
      minor('Deal - Lost reason', deal('closed_lost_reason'), ({ outcome }) =>
        outcome === 'lost' ? 'Price' : '',
      ),
      {
        heading: 'Deal - Expected close date',
        means: deal('closedate'),
        cell: ({ outcome, close }) =>
          dates.iso(outcome === 'open' ? close : close - 4 * 86_400_000),
        value: (row) => (row.outcome === 'open' ? isoDay(row.close) : null),
      },
    ],
    dealIdentity,
  );
  const people = sheetOf(
    team.contacts,
    [
      contactColumns.id('Person - ID'),
      { ...contactColumns.fullName('Person - Name') },
      minor(
        'Person - Label',
        contact('hs_lead_status'),
        (_, index) => ['Hot lead', 'Warm lead', ''][index % 3] ?? '',
      ),
      contactColumns.company('Person - Organization'),
      contactColumns.email('Person - Email - Work'),
      noise('Person - Email - Home', () => ''),
      contactColumns.phone('Person - Phone - Work'),
      noise('Person - Open deals', (_, index) => String(index % 3)),
      contactColumns.created('Person - Person created', dates.isoSecond),
      contactColumns.owner('Person - Owner', fullName),
    ],
    contactIdentity,
  );
  return {
    name: 'pipedrive',
    form: 'Pipedrive',
    source: 'support.pipedrive.com: "Exporting data from Pipedrive", deal and person fields',
    files: [
      textFile('deals-11223344-1.csv', 'deals', deals, { quoteAll: true }),
      textFile('people-11223344-2.csv', 'contacts', people, { quoteAll: true }),
    ],
    records: counts(team),
  };
}

const zohoId = (id: string) => `zcrm_4876876000000${id.padStart(6, '0')}`;

function zoho(): CorpusCase {
  const team = inventedTeam(404, { names: plainNames, deals: 18 });
  const stages = [
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Identify Decision Makers',
    'Negotiation/Review',
    'Closed Won',
    'Closed Lost',
  ];
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.id('Record Id', zohoId),
      minor('Deal Owner.id', deal('hubspot_owner_id'), (row) => zohoId(row.owner.id.slice(-6))),
      dealColumns.owner('Deal Owner', fullName),
      dealColumns.amount('Amount', plainAmount),
      dealColumns.name('Deal Name'),
      dealColumns.close('Closing Date', dates.iso),
      minor('Account Name.id', companyMeanings('deal'), (row) =>
        zohoId(row.contact.company.id.slice(-6)),
      ),
      dealColumns.company('Account Name'),
      dealColumns.stage('Stage', stages),
      minor('Type', deal('dealtype'), () => 'New Business'),
      dealColumns.probability('Probability (%)', (percent) => String(percent)),
      minor('Expected Revenue', deal('hs_projected_amount'), (row) =>
        plainAmount((row.amount * chanceOf(row)) / 100),
      ),
      minor('Lead Source', deal('hs_analytics_source'), () => 'Advertisement'),
      dealColumns.contact('Contact Name.id', ({ id }) => zohoId(id)),
      minor('Contact Name', deal('associated contact'), (row) => fullName(row.contact)),
      noise('Created By', () => 'Import User'),
      dealColumns.created('Created Time', dates.isoSecond),
      dealColumns.modified('Modified Time', dates.isoSecond),
      noise('Tag', () => ''),
    ],
    dealIdentity,
  );
  const contacts = sheetOf(
    team.contacts,
    [
      contactColumns.id('Record Id', zohoId),
      contactColumns.owner('Contact Owner', fullName),
      contactColumns.first('First Name'),
      contactColumns.last('Last Name'),
      contactColumns.company('Account Name'),
      contactColumns.email('Email'),
      contactColumns.title('Title'),
      contactColumns.phone('Phone'),
      noise('Email Opt Out', () => 'false'),
      contactColumns.created('Created Time', dates.isoSecond),
      noise('Salutation', () => ''),
    ],
    contactIdentity,
  );
  return {
    name: 'zoho',
    form: 'Zoho CRM',
    source: 'help.zoho.com: "Standard Fields in Deals", "Exporting data"',
    files: [
      textFile('Deals_001.csv', 'deals', deals),
      textFile('Contacts_001.csv', 'contacts', contacts),
    ],
    records: counts(team),
  };
}

function odoo(technical: boolean): CorpusCase {
  const team = inventedTeam(technical ? 406 : 405, { deals: 18 });
  const stages = ['New', 'New', 'Qualified', 'Qualified', 'Proposition', 'Won'];
  const word = (label: string, field: string) => (technical ? field : label);
  // Odoo keeps no stage for what is lost: it is archived with a probability of 0.
  const kept = team.deals.filter(({ outcome }) => outcome !== 'lost');
  const write = technical ? (amount: number) => plainAmount(amount) : (amount: number) => amount;
  const sheet = sheetOf(
    kept,
    [
      minor(word('ID', 'id'), deal('hs_object_id'), ({ id }) => `__export__.crm_lead_${id}_0a1b`),
      dealColumns.name(word('Opportunity', 'name')),
      minor(
        word('Customer', 'partner_id/name'),
        companyMeanings('deal'),
        (row) => row.contact.company.name,
      ),
      minor(
        word('Contact Name', 'contact_name'),
        [deal('associated contact'), ...[fullNameMeanings].flat()],
        (row) => fullName(row.contact),
      ),
      {
        heading: word('Email', 'email_from'),
        means: [deal('associated contact'), contact('email')],
        cell: (row) => row.contact.email,
      },
      dealColumns.stage(word('Stage', 'stage_id/name'), stages),
      dealColumns.amount(word('Expected Revenue', 'expected_revenue'), write),
      minor(word('Prorated Revenue', 'prorated_revenue'), deal('hs_projected_amount'), (row) =>
        write((row.amount * chanceOf(row)) / 100),
      ),
      dealColumns.probability(word('Probability', 'probability'), (percent) =>
        technical ? `${percent}.0` : percent,
      ),
      dealColumns.close(word('Expected Closing', 'date_deadline'), (moment) =>
        technical ? dates.iso(moment) : new Date(isoDay(moment)),
      ),
      dealColumns.created(word('Created on', 'create_date'), (moment) =>
        technical ? dates.isoSecond(moment) : new Date(moment),
      ),
      dealColumns.owner(word('Salesperson', 'user_id/name'), fullName),
      minor(word('Sales Team', 'team_id/name'), deal('hubspot_team_id'), () => 'Europe'),
      noise(word('Activities', 'activity_ids'), () => ''),
      noise(word('Tags', 'tag_ids/name'), (_, index) => (index % 4 === 0 ? 'Training' : '')),
    ],
    dealIdentity,
  );
  return {
    name: technical ? 'odoo-technical' : 'odoo',
    form: 'Odoo',
    source: 'odoo.com documentation: "Export and import data", fields of crm.lead',
    files: [
      technical
        ? textFile('crm.lead.csv', 'wide', sheet, { quoteAll: true })
        : {
            name: 'Lead_Opportunity (crm.lead).xlsx',
            bytes: () => workbook(sheet.headings, sheet.rows),
            truth: truthOf('wide', sheet),
          },
    ],
    records: { deals: kept.length },
  };
}

function bitrix(): CorpusCase {
  const team = inventedTeam(407, { deals: 18 });
  const stages = [
    'New',
    'Create papers',
    'Invoice',
    'In progress',
    'Final invoice',
    'Deal won',
    'Deal lost',
  ];
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('ID'),
      dealColumns.pipeline('Pipeline', 'General'),
      dealColumns.stage('Stage', stages),
      noise('Repeat deal', () => 'N'),
      dealColumns.name('Deal Name'),
      minor('Source', deal('hs_analytics_source'), () => 'Call'),
      dealColumns.company('Company'),
      dealColumns.contact('Contact: Work E-mail', ({ email }) => email, false),
      dealColumns.owner('Responsible person', fullName),
      dealColumns.amount('Total', cents),
      dealColumns.currency('Currency', 'EUR'),
      minor('Probability, %', deal('hs_deal_stage_probability'), (row) => String(chanceOf(row))),
      dealColumns.created('Created on', dates.britishTime),
      noise('Created by', () => 'Robot'),
      dealColumns.modified('Modified on', dates.britishTime),
      dealColumns.close('Estimated close date', dates.british),
      noise('Comment', (_, index) => (index % 5 === 0 ? 'called; "not now", try again' : '')),
    ],
    dealIdentity,
  );
  return {
    name: 'bitrix24',
    form: 'Bitrix24',
    source: 'helpdesk.bitrix24.com: "Export CRM data", fields of crm.deal',
    files: [
      textFile('DEAL_20261130_ab12cd34.csv', 'deals', sheet, {
        delimiter: ';',
        encoding: 'utf-8-bom',
        quoteAll: true,
        lineEnd: '\r\n',
      }),
    ],
    records: { deals: team.deals.length },
  };
}

const guid = (id: string) => `8f2c1d4e-7a3b-4c5d-9e0f-${id.padStart(12, '0')}`;

function dynamics(): CorpusCase {
  const team = inventedTeam(408, { names: plainNames, deals: 18 });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('(Do Not Modify) Opportunity', guid),
      noise('(Do Not Modify) Row Checksum', ({ id }) => `k9${id}/aQ==`),
      {
        heading: '(Do Not Modify) Modified On',
        means: [deal('hs_lastmodifieddate'), null],
        cell: ({ modified }) => new Date(modified),
      },
      dealColumns.name('Topic'),
      minor('Potential Customer', companyMeanings('deal'), (row) => row.contact.company.name),
      {
        heading: 'Est. Close Date',
        means: deal('closedate'),
        cell: ({ close }) => new Date(isoDay(close)),
        value: (row) => (row.outcome === 'open' ? isoDay(row.close) : null),
      },
      {
        heading: 'Actual Close Date',
        means: deal('closedate'),
        cell: ({ outcome, close }) => (outcome === 'open' ? null : new Date(isoDay(close))),
        value: (row) => (row.outcome === 'open' ? null : isoDay(row.close)),
      },
      dealColumns.amount('Est. Revenue', (amount) => amount),
      minor('Actual Revenue', [deal('hs_closed_amount'), deal('amount')], ({ outcome, amount }) =>
        outcome === 'won' ? amount : null,
      ),
      minor('Contact', deal('associated contact'), (row) => fullName(row.contact)),
      minor('Account', companyMeanings('deal'), (row) => row.contact.company.name),
      dealColumns.probability('Probability', (percent) => percent),
      noise('Rating', () => 'Warm'),
      minor(
        'Pipeline Phase',
        deal('dealstage'),
        ({ stage }) => ['1-Qualify', '2-Develop', '3-Propose', '4-Close'][Math.min(stage, 3)] ?? '',
      ),
      statusColumn('Status', { won: 'Won', lost: 'Lost', open: 'Open' }),
      dealColumns.owner('Owner', fullName),
      dealColumns.created('Created On', (moment) => new Date(moment)),
    ],
    dealIdentity,
  );
  return {
    name: 'dynamics-365',
    form: 'Dynamics 365',
    source:
      'learn.microsoft.com: "Export to an Excel static worksheet", Opportunity table reference',
    files: [
      {
        name: 'All Opportunities 11-30-2026.xlsx',
        bytes: () => workbook(sheet.headings, sheet.rows),
        truth: truthOf('deals', sheet),
      },
    ],
    records: { deals: team.deals.length },
  };
}

function freshsales(): CorpusCase {
  const team = inventedTeam(409, { names: plainNames, deals: 18 });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('Id'),
      dealColumns.name('Name'),
      dealColumns.amount('Deal value', plainAmount),
      dealColumns.stage('Deal stage', [
        'New',
        'Qualification',
        'Discovery',
        'Demo',
        'Negotiation',
        'Won',
        'Lost',
      ]),
      dealColumns.pipeline('Deal pipeline', 'Default Pipeline'),
      dealColumns.owner('Sales owner', ({ email }) => email),
      {
        heading: 'Expected close date',
        means: deal('closedate'),
        cell: ({ close }) => dates.zulu(close),
        value: (row) => (row.outcome === 'open' ? isoDay(row.close) : null),
      },
      {
        heading: 'Closed date',
        means: deal('closedate'),
        cell: ({ outcome, close }) => (outcome === 'open' ? '' : dates.zulu(close)),
        value: (row) => (row.outcome === 'open' ? null : isoDay(row.close)),
      },
      dealColumns.probability('Probability (%)', (percent) => String(percent)),
      minor('Related account', companyMeanings('deal'), (row) => row.contact.company.name),
      minor('Related contacts', deal('associated contact'), (row) => fullName(row.contact)),
      dealColumns.created('Created at', dates.zulu),
      dealColumns.modified('Updated at', dates.zulu),
      minor('Lost reason', deal('closed_lost_reason'), () => ''),
    ],
    dealIdentity,
  );
  return {
    name: 'freshsales',
    form: 'Freshsales, Close, monday, Copper',
    source: 'crmsupport.freshworks.com: "Export your data", deal fields',
    files: [textFile('deals_export.csv', 'deals', sheet)],
    records: { deals: team.deals.length },
  };
}

function close(): CorpusCase {
  const team = inventedTeam(410, { names: plainNames, deals: 18 });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('id', (id) => `oppo_${id}xYz`),
      minor('lead_name', companyMeanings('deal'), (row) => row.contact.company.name),
      minor('contact_name', deal('associated contact'), (row) => fullName(row.contact)),
      dealColumns.owner('user_name', fullName),
      {
        heading: 'note',
        means: [deal('dealname'), deal('description'), null],
        cell: (row) => row.name,
      },
      lastStage('status_label', ['Demo', 'Demo', 'Proposal', 'Proposal', 'Commit']),
      statusColumn('status_type', { won: 'won', lost: 'lost', open: 'active' }),
      // Close counts cents here; the formatted column beside it says so.
      noise('value', ({ amount }) => String(Math.round(amount * 100))),
      dealColumns.amount('value_formatted', (amount) => `$${american(amount)}`),
      dealColumns.currency('value_currency', 'USD'),
      noise('value_period', () => 'one_time'),
      minor('confidence', deal('hs_deal_stage_probability'), (row) => String(chanceOf(row))),
      {
        heading: 'date_won',
        means: [deal('closedate'), deal('hs_closed_won_date')],
        cell: ({ outcome, close: at }) => (outcome === 'open' ? '' : dates.iso(at)),
      },
      dealColumns.created('date_created', dates.newYork),
      dealColumns.modified('date_updated', dates.newYork),
    ],
    dealIdentity,
  );
  return {
    name: 'close',
    form: 'Freshsales, Close, monday, Copper',
    source: 'help.close.com: "Exporting opportunities", developer.close.com: Opportunity',
    files: [textFile('acme-opportunities-2026-11-30.csv', 'deals', sheet)],
    records: { deals: team.deals.length },
  };
}

function monday(): CorpusCase {
  const team = inventedTeam(411, { names: plainNames, deals: 18 });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.name('Name'),
      dealColumns.stage('Stage', [
        'New',
        'Discovery',
        'Discovery',
        'Proposal',
        'Negotiation',
        'Won',
        'Lost',
      ]),
      dealColumns.owner('Owner', fullName),
      dealColumns.amount('Deal Value', (amount) => amount),
      minor('Contacts', deal('associated contact'), (row) => fullName(row.contact)),
      minor('Accounts', companyMeanings('deal'), (row) => row.contact.company.name),
      dealColumns.close('Expected Close Date', (moment) => new Date(isoDay(moment))),
      minor('Close Probability', deal('hs_deal_stage_probability'), (row) => chanceOf(row)),
      minor(
        'Forecast Value',
        deal('hs_projected_amount'),
        (row) => (row.amount * chanceOf(row)) / 100,
      ),
      minor('Deal creation date', deal('createdate'), ({ created }) => new Date(isoDay(created))),
      noise('Item ID', ({ id }) => Number(id) + 7_000_000_000),
    ],
    dealIdentity,
  );
  return {
    name: 'monday',
    form: 'Freshsales, Close, monday, Copper',
    source: 'support.monday.com: "Export your board to Excel", monday CRM deal columns',
    files: [
      {
        name: 'Deals_1764500000.xlsx',
        bytes: () => workbook(sheet.headings, sheet.rows, { above: [['Deals'], ['Active deals']] }),
        truth: truthOf('deals', sheet),
      },
    ],
    records: { deals: team.deals.length },
  };
}

function copper(): CorpusCase {
  const team = inventedTeam(412, { names: plainNames, deals: 18 });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('Copper ID'),
      dealColumns.name('Name'),
      dealColumns.amount('Value', plainAmount),
      dealColumns.currency('Currency', 'GBP'),
      dealColumns.pipeline('Pipeline', 'Sales'),
      lastStage('Stage', [
        'Qualified',
        'Follow-up',
        'Presentation',
        'Contract Sent',
        'Negotiation',
      ]),
      statusColumn('Status', { won: 'Won', lost: 'Lost', open: 'Open' }),
      minor('Loss Reason', deal('closed_lost_reason'), ({ outcome }) =>
        outcome === 'lost' ? 'Timing' : '',
      ),
      noise('Priority', () => 'None'),
      dealColumns.close('Close Date', dates.american),
      dealColumns.probability('Win Probability', (percent) => String(percent)),
      dealColumns.owner('Owned By', fullName),
      minor('Owner Id', deal('hubspot_owner_id'), (row) => row.owner.id),
      minor('Primary Contact', deal('associated contact'), (row) => fullName(row.contact)),
      minor('Primary Contact ID', deal('associated contact'), (row) => row.contact.id),
      dealColumns.company('Company'),
      dealColumns.created('Created At', dates.american),
      dealColumns.modified('Updated At', dates.american),
      noise('Days in Stage', (_, index) => String(index + 3)),
      noise('Details', ({ amount }) =>
        amount > 100_000 ? `Budget ${plainNumber(amount)}, see thread` : '',
      ),
    ],
    dealIdentity,
  );
  return {
    name: 'copper',
    form: 'Freshsales, Close, monday, Copper',
    source: 'support.copper.com: "Exporting data", opportunity columns',
    files: [textFile('opportunities.csv', 'deals', sheet, { encoding: 'utf-8-bom' })],
    records: { deals: team.deals.length },
  };
}

export const otherCrmCases: readonly CorpusCase[] = [
  salesforceReport(),
  salesforceDataLoader(),
  pipedrive(),
  zoho(),
  odoo(false),
  odoo(true),
  bitrix(),
  dynamics(),
  freshsales(),
  close(),
  monday(),
  copper(),
];
