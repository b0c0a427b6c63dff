import { chanceOf, dealColumns, dealIdentity, fullName, minor, noise } from './columns.ts';
import { type CorpusCase, deal, sheetOf, truthOf } from './corpus-case.ts';
import { inventedTeam } from './invented-team.ts';
import { lastStage, statusColumn, textFile } from './other-crm-cases.ts';
import { dates, isoDay, numbers, written } from './write-cells.ts';
import { workbook } from './write-files.ts';

/** Exports of other CRMs, in other languages than English. */

const FORM = 'Other CRMs in German, French, Spanish';
const german = (amount: number) => written(amount, numbers.german);

function salesforceGerman(): CorpusCase {
  const team = inventedTeam(421);
  const stages =
    'Akquise,Qualifizierung,Bedarfsanalyse,Angebot,Verhandlung,Geschlossen und gewonnen,Geschlossen und verloren';
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.owner('Opportunity-Inhaber', fullName),
      dealColumns.company('Accountname'),
      dealColumns.name('Opportunity-Name'),
      dealColumns.stage('Phase', stages.split(',')),
      dealColumns.amount('Betrag', (amount) => `EUR ${german(amount)}`),
      minor(
        'Wahrscheinlichkeit (%)',
        deal('hs_deal_stage_probability'),
        (row) => `${chanceOf(row)}%`,
      ),
      minor(
        'Erwarteter Umsatz',
        deal('hs_projected_amount'),
        (row) => `EUR ${german((row.amount * chanceOf(row)) / 100)}`,
      ),
      dealColumns.close('Schlusstermin', dates.germanPoint),
      dealColumns.created('Erstelldatum', dates.germanPoint),
      minor('Nächster Schritt', deal('hs_next_step'), () => ''),
    ],
    dealIdentity,
  );
  return {
    name: 'salesforce-german',
    form: FORM,
    source: 'help.salesforce.com in German: standard fields of opportunities',
    files: [
      textFile('Bericht1764000000.csv', 'deals', sheet, {
        delimiter: ';',
        encoding: 'windows-1252',
        quoteAll: true,
        lineEnd: '\r\n',
      }),
    ],
    records: { deals: team.deals.length },
  };
}

function pipedriveGerman(): CorpusCase {
  const team = inventedTeam(422);
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('Deal - ID'),
      dealColumns.name('Deal - Titel'),
      dealColumns.owner('Deal - Besitzer', fullName),
      dealColumns.amount('Deal - Wert', (amount) => written(amount, numbers.plain)),
      dealColumns.currency('Deal - Währung', 'EUR'),
      minor('Deal - Gewichteter Wert', deal('hs_projected_amount'), (row) =>
        written((row.amount * chanceOf(row)) / 100, numbers.plain),
      ),
      dealColumns.pipeline('Deal - Pipeline', 'Vertrieb'),
      lastStage('Deal - Phase', ['Qualifiziert', 'Kontaktiert', 'Demo', 'Angebot', 'Verhandlung']),
      statusColumn('Deal - Status', { won: 'Gewonnen', lost: 'Verloren', open: 'Offen' }),
      dealColumns.created('Deal - Deal erstellt', dates.isoSecond),
      {
        heading: 'Deal - Deal abgeschlossen am',
        means: deal('closedate'),
        cell: ({ outcome, close }) => (outcome === 'open' ? '' : dates.isoSecond(close)),
        value: ({ outcome, close }) => (outcome === 'open' ? null : isoDay(close)),
      },
      {
        heading: 'Deal - Erwartetes Abschlussdatum',
        means: deal('closedate'),
        cell: ({ close }) => dates.iso(close),
        value: ({ outcome, close }) => (outcome === 'open' ? isoDay(close) : null),
      },
    ],
    dealIdentity,
  );
  return {
    name: 'pipedrive-german',
    form: FORM,
    source: 'support.pipedrive.com in German: fields of deals',
    files: [textFile('deals-11223344-7.csv', 'deals', sheet, { quoteAll: true })],
    records: { deals: team.deals.length },
  };
}

function odooFrench(): CorpusCase {
  const team = inventedTeam(423);
  const kept = team.deals.filter(({ outcome }) => outcome !== 'lost');
  const sheet = sheetOf(
    kept,
    [
      dealColumns.name('Opportunité'),
      minor('Client', deal('associated company'), (row) => row.contact.company.name),
      {
        heading: 'E-mail',
        means: [deal('associated contact'), { object: 'contact', property: 'email' }],
        cell: (row) => row.contact.email,
      },
      dealColumns.stage('Étape', [
        'Nouveau',
        'Nouveau',
        'Qualifié',
        'Qualifié',
        'Proposition',
        'Gagné',
      ]),
      dealColumns.amount('Revenu espéré', (amount) => amount),
      dealColumns.probability('Probabilité', (percent) => percent),
      dealColumns.close('Clôture prévue', (moment) => new Date(isoDay(moment))),
      dealColumns.created('Créé le', (moment) => new Date(moment)),
      dealColumns.owner('Vendeur', fullName),
      minor('Équipe commerciale', deal('hubspot_team_id'), () => 'France'),
    ],
    dealIdentity,
  );
  return {
    name: 'odoo-french',
    form: FORM,
    source: 'odoo.com documentation in French: fields of crm.lead',
    files: [
      {
        name: 'Piste_Opportunité (crm.lead).xlsx',
        bytes: () => workbook(sheet.headings, sheet.rows),
        truth: truthOf('wide', sheet),
      },
    ],
    records: { deals: kept.length },
  };
}

function dynamicsGerman(): CorpusCase {
  const team = inventedTeam(424);
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id(
        '(Nicht ändern) Verkaufschance',
        (id) => `8f2c1d4e-7a3b-4c5d-9e0f-${id.padStart(12, '0')}`,
      ),
      noise('(Nicht ändern) Zeilenprüfsumme', ({ id }) => `a1${id}==`),
      dealColumns.name('Thema'),
      minor('Potenzieller Kunde', deal('associated company'), (row) => row.contact.company.name),
      dealColumns.close('Gesch. Abschlussdatum', (moment) => new Date(isoDay(moment))),
      dealColumns.amount('Gesch. Umsatz', (amount) => amount),
      dealColumns.probability('Wahrscheinlichkeit', (percent) => percent),
      noise('Bewertung', () => 'Warm'),
      {
        heading: 'Status',
        means: deal('dealstage'),
        cell: ({ outcome }) => ({ won: 'Gewonnen', lost: 'Verloren', open: 'Offen' })[outcome],
        value: ({ outcome }) => outcome,
      },
      dealColumns.owner('Besitzer', fullName),
      dealColumns.created('Erstellt am', (moment) => new Date(moment)),
    ],
    dealIdentity,
  );
  return {
    name: 'dynamics-german',
    form: FORM,
    source: 'learn.microsoft.com in German: columns of the table Opportunity',
    files: [
      {
        name: 'Alle Verkaufschancen 30.11.2026.xlsx',
        bytes: () => workbook(sheet.headings, sheet.rows),
        truth: truthOf('deals', sheet),
      },
    ],
    records: { deals: team.deals.length },
  };
}

function zohoSpanish(): CorpusCase {
  const team = inventedTeam(425);
  const stages =
    'Calificación,Análisis de necesidades,Propuesta de valor,Negociación,Negociación,Cerrado ganado,Cerrado perdido';
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('Id. de registro', (id) => `zcrm_4876876000000${id}`),
      dealColumns.owner('Propietario de Trato', fullName),
      dealColumns.name('Nombre de Trato'),
      dealColumns.amount('Importe', (amount) => written(amount, numbers.comma)),
      dealColumns.stage('Fase', stages.split(',')),
      dealColumns.close('Fecha de cierre', dates.british),
      dealColumns.company('Nombre de Cuenta'),
      dealColumns.probability('Probabilidad (%)', (percent) => String(percent)),
      dealColumns.created('Hora de creación', dates.britishTime),
    ],
    dealIdentity,
  );
  return {
    name: 'zoho-spanish',
    form: FORM,
    source: 'help.zoho.com in Spanish: standard fields of deals',
    files: [textFile('Tratos_001.csv', 'deals', sheet, { delimiter: ';', encoding: 'utf-8-bom' })],
    records: { deals: team.deals.length },
  };
}

export const translatedCases: readonly CorpusCase[] = [
  salesforceGerman(),
  pipedriveGerman(),
  odooFrench(),
  dynamicsGerman(),
  zohoSpanish(),
];
