import { type Dice, diceOf } from '../../../src/sandbox/generator/dice.ts';
import { dealColumns, dealIdentity, fullName } from './columns.ts';
import { type Cell, type Sheet, sheetOf } from './corpus-case.ts';
import { hubSpotSheets } from './hubspot-cases.ts';
import { hubSpotLanguages } from './hubspot-languages.ts';
import { inventedTeam, plainNames, type Team } from './invented-team.ts';
import { dates, numbers, written } from './write-cells.ts';
import { delimited, type Writing } from './write-files.ts';

const people = ['Ana Lind', 'Ben Cole', 'Cara Voss', 'Dov Marek'];

function teamOf(seed: number, contacts: number, deals: number): Team {
  return inventedTeam(seed, { names: plainNames, people, contacts, deals });
}

const sheetBytes = ({ headings, rows }: Sheet, writing: Writing = {}) =>
  delimited(headings, rows, writing);

function language(code: string) {
  const words = hubSpotLanguages[code];
  if (words === undefined) throw new Error(`HubSpot's words in ${code} are not in the list.`);
  return words;
}

function goals(): Uint8Array {
  const quarters = ['2026-Q1', '2026-Q4'];
  const rows = people.flatMap((rep, index) =>
    quarters.map((period, at): readonly Cell[] => [
      rep,
      period,
      String(600_000 + index * 60_000 + at * 50_000),
      `${rep.split(' ')[0]} ${period.slice(5)} revenue`,
    ]),
  );
  return delimited(['Rep', 'Period', 'Target', 'Name'], rows);
}

const points = `property,operator,value,points,group,reason
jobtitle,contains,head|cfo|owner,20,fit,Decides
jobtitle,contains,project,5,fit,Works with it
company,unknown,,-5,data quality,No company
phone,known,,5,data quality,Can be called
email,unknown,,-10,data quality,No address
`;

/** Leads whose pages and demo decide, with some chance, what became of them. */
function pastLeads(dice: Dice, count: number, first: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index): readonly Cell[] => {
    const pages = dice.int(0, 14);
    const demo = dice.chance(0.35);
    const chance = 0.04 + pages * 0.035 + (demo ? 0.3 : 0);
    return [
      String(first + index),
      dice.pick(['Website', 'Fair', 'Partner', 'Newsletter']),
      dice.pick(['1-10', '11-50', '51-200', '201+']),
      dice.pick(['Austria', 'Denmark', 'Portugal', 'Ireland']),
      String(pages),
      demo ? 'yes' : 'no',
      dice.chance(chance) ? '1' : '0',
    ];
  });
  const headings = 'Lead Number,Came from,Company size,Country,Pages viewed,Saw a demo,Converted';
  return delimited(headings.split(','), rows);
}

/** For the small mapping file of the guide. */
function leads(dice: Dice): Uint8Array {
  const { contacts } = teamOf(903, 40, 1);
  const rows = contacts.map((each, index): readonly Cell[] => [
    `L-${1_001 + index}`,
    each.email,
    dates.germanPoint(each.created - 300 * 86_400_000),
    dice.pick(['Google', 'n/a', 'Fair']),
    each.lifecycle === 'customer' ? '1' : '0',
    dice.pick(['-', 'ask again', 'n/a']),
  ]);
  return delimited(['Lead No', 'Mail', 'Came in', 'Source', 'Bought', 'Internal'], rows);
}

function germanExport(): readonly ExampleFile[] {
  const { contacts, deals } = hubSpotSheets(language('de'), teamOf(904, 40, 40));
  const writing: Writing = { quoteAll: true };
  return [
    { name: 'hubspot-kontakte.csv', bytes: sheetBytes(contacts, writing) },
    { name: 'hubspot-deals-deutsch.csv', bytes: sheetBytes(deals, writing) },
  ];
}

function salesforce(): Uint8Array {
  const { deals } = teamOf(905, 30, 50);
  const stages =
    'Prospecting,Qualification,Needs Analysis,Proposal/Price Quote,Negotiation/Review,Closed Won,Closed Lost';
  const sheet = sheetOf(
    deals,
    [
      dealColumns.owner('Opportunity Owner', fullName),
      dealColumns.company('Account Name'),
      dealColumns.name('Opportunity Name'),
      dealColumns.stage('Stage', stages.split(',')),
      dealColumns.amount('Amount', (amount) => written(amount, numbers.american)),
      dealColumns.probability('Probability (%)', (percent) => `${percent}%`),
      dealColumns.close('Close Date', dates.americanShort),
      dealColumns.created('Created Date', dates.americanShort),
    ],
    dealIdentity,
  );
  return sheetBytes(sheet, {
    quoteAll: true,
    below: [['Grand Totals', '', `${deals.length} records`]],
  });
}

interface ExampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of examples/, but for its README and what the guides hold word for word. */
export function exampleFiles(): readonly ExampleFile[] {
  const dice = diceOf(901);
  const { contacts, deals } = hubSpotSheets(language('en'), teamOf(902, 90, 140));
  return [
    { name: 'contacts.csv', bytes: sheetBytes(contacts) },
    { name: 'deals.csv', bytes: sheetBytes(deals) },
    { name: 'goals.csv', bytes: goals() },
    { name: 'points.csv', bytes: Buffer.from(points) },
    { name: 'past.csv', bytes: pastLeads(dice.fork('past'), 500, 10_001) },
    { name: 'newer.csv', bytes: pastLeads(dice.fork('newer'), 200, 20_001) },
    { name: 'leads.csv', bytes: leads(dice.fork('leads')) },
    ...germanExport(),
    { name: 'salesforce-opportunities.csv', bytes: salesforce() },
  ];
}
