import type { shared as en } from '../en/shared.ts';

/** Was Karten und Seiten gemeinsam haben. */
export const shared: typeof en = {
  severities: { high: 'Jetzt handeln', medium: 'Bitte ansehen' },
  moreWarnings: {
    one: 'weitere Warnung wartet dahinter.',
    other: 'weitere Warnungen warten dahinter.',
  },
  coaching: (skill) => `Coaching: ${skill}`,
  goodLooksLike: (text) => `Daran erkennen Sie den Erfolg: ${text}`,
  notAllowed: 'Das können Sie nicht sehen',
  notLoaded: 'Diese Karte konnte nicht geladen werden',
  notDone: 'Das hat nicht geklappt',
  noAnswer:
    'Pacekeeper hat nicht geantwortet. Ihre Datensätze sind sicher. Versuchen Sie es in einer Minute noch einmal; wenn es so bleibt, wenden Sie sich an Ihren HubSpot-Admin.',
  unreadable:
    'Pacekeeper hat etwas geantwortet, das diese Karte nicht lesen kann. Vielleicht wird es gerade aktualisiert: Versuchen Sie es in ein paar Minuten noch einmal, und wenden Sie sich dann an Ihren HubSpot-Admin.',
  refusals: {
    failed:
      'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; wenn es so bleibt, geben Sie dem Support die Referenz.',
    unknown_portal:
      'Pacekeeper ist mit diesem HubSpot-Account nicht verbunden. Ein Admin kann es verbinden.',
    not_signed: 'Diese Anfrage trägt keine gültige Signatur von HubSpot.',
    other_app: 'Diese Anfrage wurde für eine andere App signiert.',
  },
  reference: (reference) => `Referenz für den Support: ${reference}`,
  lookAgain: 'Noch einmal nachsehen',
  tryAgain: 'Noch einmal versuchen',
};
