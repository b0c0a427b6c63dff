import type { contactWarnings as en } from '../en/contact-warnings.ts';
import type { Format } from '../format.ts';
import { personaNameWords } from '../persona-names.ts';

const mailFaults = {
  bounced: 'E-Mails an diese Adresse kommen zurück',
  invalid: 'Die E-Mail-Adresse ist ungültig',
  missing: 'Es ist keine E-Mail-Adresse hinterlegt',
} as const;

const stages = {
  subscriber: 'Abonnent',
  lead: 'Lead',
  marketingqualifiedlead: 'Marketing Qualified Lead',
  salesqualifiedlead: 'Sales Qualified Lead',
  opportunity: 'Opportunity',
} as const;

const likeness = {
  'e-mail address': 'Gleiche E-Mail-Adresse',
  'name and company': 'Gleicher Name und gleiches Unternehmen',
} as const;

/** „30 Stunden“ bis zu zwei Tagen, danach „6 Tagen“: nach „seit“ und „vor“. */
function elapsed(hours: number, { count }: Format): string {
  return hours < 48
    ? count(hours, { one: 'Stunde', other: 'Stunden' })
    : count(Math.floor(hours / 24), { one: 'Tag', other: 'Tagen' });
}

/** Warnungen zu Kontakten. */
export const contactWarnings: typeof en = {
  warnings: {
    'contact-no-owner': {
      title: 'Niemand ist für diesen Lead zuständig',
      why: 'Ein Lead ohne zuständigen Mitarbeiter bekommt keine Antwort, und am ersten Tag zählt sie am meisten.',
    },
    'contact-unreachable': {
      title: 'E-Mails erreichen diesen Lead nicht',
      why: 'Ohne gültige Adresse kommt nichts an, und Rückläufer lassen Ihre übrigen E-Mails wie Spam aussehen.',
    },
    'contact-never-contacted': {
      title: 'Noch niemand hat Kontakt aufgenommen',
      why: 'Die Chance, einen Lead zu qualifizieren, sinkt schon am ersten Tag stark.',
    },
    'contact-gone-quiet': {
      title: 'Das Gespräch ist verstummt',
      why: 'Interesse lässt binnen Wochen nach, und wer nichts hört, spricht mit jemand anderem.',
    },
    'contact-hot-waits': {
      title: 'Einer Ihrer besten Leads wartet',
      why: 'Nach Ihrer Bewertung kommen diese Leads zuerst, und während sie warten, lässt ihr Interesse nach.',
    },
    'contact-possible-duplicate': {
      title: 'Mögliches Duplikat',
      why: 'Zwei Datensätze verteilen, was bekannt ist, und vielleicht spricht schon jemand anderes mit dieser Person.',
    },
    'contact-stage-contradiction': {
      title: 'Lifecycle-Phase und Deals passen nicht zusammen',
      why: 'Listen, Bewertungen und Berichte richten sich nach der Phase: Eine falsche verbirgt einen Kunden oder zählt einen zu viel.',
    },
    'contact-persona-mismatch': {
      title: 'Anders als Ihre bisherigen Käufer',
      why: 'Auch wer nicht entscheidet oder keinen Bedarf hat, kann Sie zu der richtigen Person führen.',
    },
    'contact-free-mail': {
      title: 'Private E-Mail-Adresse bei einem Geschäftskontakt',
      why: 'Eine private Adresse zeigt nicht, wo jemand arbeitet, und niemand übernimmt sie als Nachfolger.',
    },
    'contact-weak-channel': {
      title: 'Aus einem Kanal, der selten Kunden bringt',
      why: 'Zeit für Leads aus einem schwachen Kanal fehlt den anderen.',
    },
  },
  says: {
    'no owner': ({ hours }, format) => `Seit ${elapsed(hours, format)} niemand zuständig.`,
    'take or assign': () =>
      'Übernehmen Sie ihn, oder weisen Sie ihn jemandem zu, der sich heute melden kann.',
    'mail does not arrive': ({ mail, callable }) =>
      `${mailFaults[mail]}${callable ? '; eine Telefonnummer ist bekannt.' : ', und keine Telefonnummer.'}`,
    'call for an address': () =>
      'Rufen Sie an und fragen Sie nach einer Adresse, die funktioniert.',
    'find another way': () =>
      'Fragen Sie das Unternehmen oder einen Kollegen nach einer Adresse oder Nummer, die funktioniert.',
    'nobody in touch': ({ hours, interestHours }, format) => {
      const interest =
        interestHours === null
          ? ''
          : ` Letztes Zeichen von Interesse vor ${elapsed(interestHours, format)}.`;
      return `Vor ${elapsed(hours, format)} eingegangen; seither kein Anruf, kein Meeting, keine E-Mail.${interest}`;
    },
    'call about their interest': () =>
      'Rufen Sie heute an, und beginnen Sie mit dem, was sich der Lead angesehen hat.',
    'call and ask what they need': () =>
      'Rufen Sie heute an, und fragen Sie nach dem Anlass der Anfrage.',
    'write about their interest': () =>
      'Schreiben Sie heute (es gibt keine Telefonnummer), und beginnen Sie mit dem, was sich der Lead angesehen hat.',
    'write and ask what they need': () =>
      'Schreiben Sie heute (es gibt keine Telefonnummer), und fragen Sie nach dem Anlass der Anfrage.',
    'waits for an answer': ({ interestHours, contactHours }, format) =>
      `Zeigte vor ${elapsed(interestHours, format)} Interesse; letzter Kontakt vor ${elapsed(contactHours, format)}.`,
    'no sign of interest': ({ hours }, format) =>
      `Seit ${elapsed(hours, format)} kein Besuch, keine geöffnete E-Mail, kein Klick, keine Antwort und kein Formular; nichts ist geplant.`,
    'answer today': () =>
      'Antworten Sie heute, und zwar auf das, was sich der Lead gerade angesehen hat.',
    'write once more': () =>
      'Schreiben Sie noch einmal mit etwas Neuem, und machen Sie ein Nein leicht.',
    'call once more': () =>
      'Rufen Sie noch einmal mit etwas Neuem an, und machen Sie ein Nein leicht.',
    'best lead waits': ({ grade, hours }, format) =>
      `Note ${grade}; letzter Kontakt vor ${elapsed(hours, format)}; nichts ist geplant.`,
    'best lead not contacted': ({ grade, hours }, format) =>
      `Note ${grade}; vor ${elapsed(hours, format)} eingegangen; noch niemand hat Kontakt aufgenommen, und nichts ist geplant.`,
    'call and agree on the next talk': () =>
      'Rufen Sie heute an, und vereinbaren Sie am Ende das nächste Gespräch.',
    'write and agree on the next talk': () =>
      'Schreiben Sie heute (es gibt keine Telefonnummer), und schlagen Sie einen Termin für ein Gespräch vor.',
    'looks like': ({ by, name, id, others }, { number }) => {
      const more = others === 0 ? '' : `, und ${number(others)} weitere`;
      return `${likeness[by]} wie ${name ?? 'ein Kontakt ohne Namen'} (Datensatz ${id})${more}.`;
    },
    'compare and merge': () =>
      'Vergleichen Sie die beiden Datensätze, und führen Sie sie zusammen, wenn es dieselbe Person ist.',
    'won before the stage': ({ won, stage }, { number }) =>
      `${won === 1 ? 'Ein Deal wurde' : `${number(won)} Deals wurden`} gewonnen, die Lifecycle-Phase ist aber noch „${stages[stage]}“.`,
    'customer without a won deal': ({ lost, open }, format) =>
      `Die Lifecycle-Phase ist „Kunde“, aber kein Deal wurde gewonnen (${endings(lost, open, format)}).`,
    'make it a customer': () =>
      'Setzen Sie die Lifecycle-Phase auf „Kunde“, oder berichtigen Sie den Deal.',
    'correct the stage': () =>
      'Berichtigen Sie die Phase, oder verknüpfen Sie den gewonnenen Deal.',
    'rarely buys': ({ personas }) =>
      `Solche Leads kaufen hier selten: ${personas.map((name) => personaNameWords(name, 'de')).join('; ')}.`,
    'ask who decides': () =>
      'Fragen Sie, wer noch zustimmen müsste, und lassen Sie sich vorstellen.',
    'private address': ({ company, domain }) =>
      `Arbeitet für ${company}, schreibt aber von ${domain}.`,
    'ask for the work address': ({ company }) =>
      `Fragen Sie nach der Adresse bei ${company}, zum Beispiel um eine Einladung dorthin zu senden.`,
    'weak channel': ({ channel, conversion, ofAll }, { share }) =>
      `Von den Leads aus ${channel} kaufen ${share(conversion)}, von allen Leads ${share(ofAll)}.`,
    'ask about the need': () =>
      'Stellen Sie eine Frage, die zeigt, ob Bedarf besteht, bevor Sie mehr Zeit einplanen.',
  },
};

function endings(lost: number, open: number, { number }: Format): string {
  const parts = [
    { count: lost, words: 'verloren' },
    { count: open, words: 'offen' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${number(count)} ${words}`)
    .join(', ');
}
