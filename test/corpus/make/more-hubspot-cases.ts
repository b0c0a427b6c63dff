import { chanceOf, dealColumns, dealIdentity, fullName, minor, noise } from './columns.ts';
import { type Column, type CorpusCase, deal, sheetOf } from './corpus-case.ts';
import { hubSpotSheets } from './hubspot-cases.ts';
import { type HubSpotLanguage, hubSpotLanguages } from './hubspot-languages.ts';
import { type Deal, inventedTeam, plainNames } from './invented-team.ts';
import { textFile } from './other-crm-cases.ts';
import { dates, numbers, written } from './write-cells.ts';

const plainAmount = (amount: number) => written(amount, numbers.plain);

function language(code: string): HubSpotLanguage {
  const words = hubSpotLanguages[code];
  if (words === undefined) throw new Error(`HubSpot's words in ${code} are not in the list.`);
  return words;
}

/** What else a full export has: other sums and dates of the same deal, none of which is its amount or close date. */
interface OtherWords {
  readonly homeAmount: string;
  readonly weighted: string;
  readonly forecast: string;
  readonly recurring: string;
  readonly contract: string;
  readonly probability: string;
  readonly lastContacted: string;
  readonly lastActivity: string;
  readonly nextActivity: string;
  readonly enteredStage: string;
  readonly daysToClose: string;
  readonly lostReason: string;
  readonly modified: string;
  readonly team: string;
}

const otherWords: Readonly<Record<string, OtherWords>> = {
  en: {
    homeAmount: 'Amount in company currency',
    weighted: 'Weighted amount',
    forecast: 'Forecast amount',
    recurring: 'Annual recurring revenue',
    contract: 'Total contract value',
    probability: 'Deal probability',
    lastContacted: 'Last Contacted',
    lastActivity: 'Last Activity Date',
    nextActivity: 'Next Activity Date',
    enteredStage: 'Date entered current stage',
    daysToClose: 'Days to close',
    lostReason: 'Closed Lost Reason',
    modified: 'Last Modified Date',
    team: 'HubSpot Team',
  },
  de: {
    homeAmount: 'Betrag in Firmenwährung',
    weighted: 'Gewichteter Betrag',
    forecast: 'Prognosebetrag',
    recurring: 'Jährlich wiederkehrender Umsatz',
    contract: 'Gesamtvertragswert',
    probability: 'Deal-Wahrscheinlichkeit',
    lastContacted: 'Zuletzt kontaktiert',
    lastActivity: 'Datum der letzten Aktivität',
    nextActivity: 'Datum der nächsten Aktivität',
    enteredStage: 'Datum des Eintritts in die aktuelle Phase',
    daysToClose: 'Tage bis zum Abschluss',
    lostReason: 'Grund für verlorenen Deal',
    modified: 'Datum der letzten Änderung',
    team: 'HubSpot-Team',
  },
  fr: {
    homeAmount: "Montant dans la devise de l'entreprise",
    weighted: 'Montant pondéré',
    forecast: 'Montant prévisionnel',
    recurring: 'Revenu annuel récurrent',
    contract: 'Valeur totale du contrat',
    probability: 'Probabilité de la transaction',
    lastContacted: 'Dernier contact',
    lastActivity: 'Date de dernière activité',
    nextActivity: 'Date de la prochaine activité',
    enteredStage: "Date d'entrée dans la phase actuelle",
    daysToClose: 'Jours avant la fermeture',
    lostReason: "Raison de l'échec de la transaction",
    modified: 'Date de dernière modification',
    team: 'Équipe HubSpot',
  },
};

const day = 86_400_000;

function manyColumns(code: string, others: OtherWords, seed: number): CorpusCase {
  const words = language(code);
  const d = words.dealWords;
  const team = inventedTeam(seed, { names: plainNames });
  const sum = (heading: string, property: string, of: (row: Deal) => number): Column<Deal> =>
    minor(heading, deal(property), (row) => plainAmount(of(row)));
  const at = (heading: string, property: string, of: (row: Deal) => number | null): Column<Deal> =>
    minor(heading, deal(property), (row) => {
      const moment = of(row);
      return moment === null ? '' : dates.isoMinute(moment);
    });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id(d.id),
      at(
        others.enteredStage,
        'hs_v2_date_entered_current_stage',
        ({ created }) => created + 2 * day,
      ),
      sum(others.homeAmount, 'amount_in_home_currency', ({ amount }) => amount * 1.1),
      sum(others.weighted, 'hs_projected_amount', (row) => (row.amount * chanceOf(row)) / 100),
      dealColumns.amount(d.amount, plainAmount),
      sum(others.forecast, 'hs_forecast_amount', ({ amount }) => amount * 0.9),
      sum(others.recurring, 'hs_arr', ({ amount }) => amount / 3),
      sum(others.contract, 'hs_tcv', ({ amount }) => amount * 3),
      minor(others.probability, deal('hs_deal_stage_probability'), (row) =>
        String(chanceOf(row) / 100),
      ),
      at(others.lastContacted, 'notes_last_contacted', ({ created }) => created + 3 * day),
      at(others.lastActivity, 'notes_last_updated', ({ created }) => created + 4 * day),
      at(others.nextActivity, 'notes_next_activity_date', ({ outcome, close }) =>
        outcome === 'open' ? close - 5 * day : null,
      ),
      {
        ...dealColumns.stage(d.stage, words.stages),
        // With the pipeline behind the stage, as the export writes it where there are several.
        cell: ({ stage }) => `${words.stages[stage] ?? ''} (${words.pipelineName})`,
      },
      dealColumns.pipeline(d.pipeline, words.pipelineName),
      dealColumns.created(d.created, dates.isoMinute),
      dealColumns.modified(others.modified, dates.isoMinute),
      dealColumns.close(d.close, dates.isoMinute),
      minor(others.daysToClose, deal('days_to_close'), ({ close, created }) =>
        String(Math.round((close - created) / day)),
      ),
      minor(others.lostReason, deal('closed_lost_reason'), ({ outcome }) =>
        outcome === 'lost' ? 'No budget' : '',
      ),
      noise(others.team, ({ owner }) => owner.team),
      dealColumns.owner(d.owner, fullName),
      dealColumns.name(d.name),
    ],
    dealIdentity,
  );
  return {
    name: `hubspot-${code}-all-columns`,
    form: 'HubSpot, all columns',
    source:
      'knowledge.hubspot.com: "HubSpot’s default deal properties", in the language of the case',
    files: [textFile('hubspot-crm-exports-alle.csv', 'deals', sheet, { quoteAll: true })],
    records: { deals: team.deals.length },
  };
}

interface Relabelled {
  readonly contact?: Partial<HubSpotLanguage['contactWords']>;
  readonly deal?: Partial<HubSpotLanguage['dealWords']>;
}

/** Labels that HubSpot used before, uses in other places, or that an admin would write. */
const otherLabels: Readonly<Record<string, Relabelled>> = {
  de: {
    contact: {
      owner: 'Kontakt-Inhaber',
      company: 'Name des Unternehmens',
      title: 'Position',
      created: 'Erstellungsdatum',
      email: 'E-Mail-Adresse',
    },
    deal: {
      name: 'Dealname',
      stage: 'Dealphase',
      owner: 'Deal-Inhaber',
      created: 'Erstellungsdatum',
      amount: 'Deal-Betrag',
    },
  },
  fr: {
    contact: {
      id: "ID de l'enregistrement",
      last: 'Nom de famille',
      email: 'Adresse e-mail',
      company: 'Entreprise',
      title: 'Poste',
    },
    deal: {
      id: "ID de l'enregistrement",
      stage: 'Étape de la transaction',
      close: 'Date de clôture',
      owner: 'Propriétaire de la transaction',
    },
  },
  es: {
    contact: {
      first: 'Nombre',
      last: 'Apellido',
      email: 'Correo electrónico',
      title: 'Puesto',
      created: 'Fecha de creación',
    },
    deal: {
      name: 'Nombre del trato',
      stage: 'Fase del trato',
      owner: 'Propietario del trato',
      amount: 'Importe',
    },
  },
  'pt-BR': {
    contact: {
      last: 'Sobrenome',
      email: 'Endereço de e-mail',
      phone: 'Telefone',
      company: 'Empresa',
    },
    deal: {
      stage: 'Fase do negócio',
      owner: 'Proprietário(a) do negócio',
      amount: 'Quantia',
      contactIds: 'IDs dos contatos associados',
    },
  },
  nl: {
    contact: {
      owner: 'Eigenaar contactpersoon',
      email: 'E-mailadres',
      title: 'Functie',
      created: 'Datum aangemaakt',
    },
    deal: {
      name: 'Naam deal',
      stage: 'Fase van de deal',
      owner: 'Eigenaar deal',
      close: 'Afsluitdatum',
      created: 'Datum aangemaakt',
    },
  },
  sv: {
    contact: { id: 'Objekt-ID', email: 'E-postadress', title: 'Titel', created: 'Skapandedatum' },
    deal: {
      id: 'Objekt-ID',
      name: 'Namn på affär',
      stage: 'Affärssteg',
      close: 'Slutdatum',
      owner: 'Ägare av affär',
      created: 'Skapandedatum',
    },
  },
};

function relabelled(code: string, labels: Relabelled, seed: number): CorpusCase {
  const words = language(code);
  const team = inventedTeam(seed);
  const { contacts, deals } = hubSpotSheets(
    {
      ...words,
      contactWords: { ...words.contactWords, ...labels.contact },
      dealWords: { ...words.dealWords, ...labels.deal },
    },
    team,
  );
  return {
    name: `hubspot-${code.toLowerCase()}-other-labels`,
    form: 'HubSpot, other labels of the same properties',
    source: 'what people and HubSpot’s articles call these properties otherwise',
    files: [textFile('contacts.csv', 'contacts', contacts), textFile('deals.csv', 'deals', deals)],
    records: { contacts: team.contacts.length, deals: team.deals.length },
  };
}

export const moreHubSpotCases: readonly CorpusCase[] = [
  ...Object.entries(otherWords).map(([code, words], index) =>
    manyColumns(code, words, 321 + index),
  ),
  ...Object.entries(otherLabels).map(([code, labels], index) =>
    relabelled(code, labels, 341 + index),
  ),
];
