import type { dealWarnings as en } from '../en/deal-warnings.ts';
import type { Format } from '../format.ts';

/** „12 Tagen“: nach „seit“ und „vor“, und nach „nach“ als Frist. */
function daysAfter(days: number, { count }: Format): string {
  return count(days, { one: 'Tag', other: 'Tagen' });
}

function stay(stage: string | null, days: number, format: Format): string {
  return `Seit ${daysAfter(days, format)} in ${stage === null ? 'dieser Phase' : `„${stage}“`}.`;
}

/** Warnungen zu Deals. */
export const dealWarnings: typeof en = {
  warnings: {
    'deal-close-date-passed': {
      title: 'Abschlussdatum ist verstrichen',
      why: 'Die Prognose rechnet noch mit einem Tag, der vorbei ist, und der Käufer hat keinem anderen zugestimmt.',
    },
    'deal-close-date-postponed': {
      title: 'Abschlussdatum verschiebt sich immer wieder',
      why: 'Ein so oft verschobenes Datum ist eine Hoffnung: Beim Käufer hängt nichts davon ab.',
    },
    'deal-stuck-in-stage': {
      title: 'Steckt in seiner Phase fest',
      why: 'Deals, die gewonnen werden, bewegen sich; einer, der stehen geblieben ist, kommt selten von allein wieder in Gang.',
    },
    'deal-no-next-step': {
      title: 'Kein nächster Schritt geplant',
      why: 'Ohne einen nächsten Schritt, den beide Seiten kennen, wartet ein Deal, bis zufällig jemand an ihn denkt.',
    },
  },
  says: {
    'open past its close date': ({ days, closeDate }, format) =>
      `${format.days(days)} nach dem Abschlussdatum (${format.day(closeDate.at)}) noch offen.`,
    'agree on a new date': () =>
      'Fragen Sie den Käufer, welcher Tag jetzt gilt, und tragen Sie ihn ein, oder schließen Sie den Deal als verloren ab.',
    'moved later': ({ times, closeDate }, format) =>
      `${format.number(times)}-mal nach hinten verschoben, jetzt auf den ${format.day(closeDate.at)}.`,
    'find what sets the date': () =>
      'Finden Sie das Ereignis beim Käufer, das den Tag bestimmt, oder nehmen Sie den Deal aus diesem Zeitraum.',
    'no contact since created': ({ days }, format) =>
      `Seit dem Anlegen vor ${daysAfter(days, format)} kein Kontakt vermerkt, und nichts ist geplant.`,
    'no contact since the last': ({ days }, format) =>
      `Letzter Kontakt vor ${daysAfter(days, format)}, und nichts ist geplant.`,
    'agree on the next step': () =>
      'Vereinbaren Sie mit dem Käufer den nächsten Schritt, und tragen Sie den Tag in beide Kalender ein.',
    'slower than won deals': ({ stage, days, wonWithin, passages }, format) =>
      `${stay(stage, days, format)} 9 von 10 gewonnenen Deals waren hier nach ${daysAfter(wonWithin, format)} weiter (${format.number(passages)} beobachtet).`,
    'past the general limit': ({ stage, days, limit, passages, fewest }, format) =>
      `${stay(stage, days, format)} Die allgemeine Grenze sind ${format.days(limit)}: Zu wenige gewonnene Deals haben diese Phase durchlaufen, um zu sagen, was üblich ist (${format.number(passages)} von ${format.number(fewest)}).`,
    'ask what comes first': () =>
      'Fragen Sie den Käufer, was vor dem nächsten Schritt geschehen muss und wer darüber entscheidet.',
  },
};
