import { describe, expect, test } from '@jest/globals';
import type { ContactWarningMessages } from '../../src/domain/coaching/warnings/contact-warnings.ts';
import type { DealWarningMessages } from '../../src/domain/coaching/warnings/deal-warnings.ts';
import { contactWarningTexts } from '../../src/words/contact-warnings.ts';
import { prompts as german } from '../../src/words/de/prompts.ts';
import { dealWarningTexts } from '../../src/words/deal-warnings.ts';
import { prompts as english } from '../../src/words/en/prompts.ts';
import type { Format } from '../../src/words/format.ts';
import { type Sentences, say } from '../../src/words/say.ts';
import { readerIn } from './spoken.ts';

const [en, de] = [readerIn('en-us'), readerIn('de-de')];
const closeDate = { at: '2026-11-22T12:00:00.000Z' };

/** Values for every message: one that is missing does not compile. */
const contact: ContactWarningMessages = {
  'no owner': { hours: 25 },
  'take or assign': {},
  'mail does not arrive': { mail: 'bounced', callable: true },
  'call for an address': {},
  'find another way': {},
  'nobody in touch': { hours: 72, interestHours: 1 },
  'call about their interest': {},
  'call and ask what they need': {},
  'write about their interest': {},
  'write and ask what they need': {},
  'waits for an answer': { interestHours: 96, contactHours: 240 },
  'no sign of interest': { hours: 480 },
  'answer today': {},
  'write once more': {},
  'call once more': {},
  'best lead waits': { grade: 'A', hours: 240 },
  'best lead not contacted': { grade: 'B', hours: 30 },
  'call and agree on the next talk': {},
  'write and agree on the next talk': {},
  'looks like': { by: 'name and company', name: null, id: '77', others: 2 },
  'compare and merge': {},
  'won before the stage': { won: 2, stage: 'lead' },
  'customer without a won deal': { lost: 1, open: 2 },
  'make it a customer': {},
  'correct the stage': {},
  'rarely buys': { personas: [{ say: 'usual persona', with: { id: 'specialist' } }] },
  'ask who decides': {},
  'private address': { company: 'Acme', domain: 'gmail.com' },
  'ask for the work address': { company: 'Acme' },
  'weak channel': { channel: 'Messe', conversion: 0.02, ofAll: 0.064 },
  'ask about the need': {},
};
const deal: DealWarningMessages = {
  'open past its close date': { days: 2, closeDate },
  'agree on a new date': {},
  'moved later': { times: 3, closeDate },
  'find what sets the date': {},
  'no contact since created': { days: 9 },
  'no contact since the last': { days: 8 },
  'agree on the next step': {},
  'slower than won deals': { stage: null, days: 16, wonWithin: 15, passages: 48 },
  'past the general limit': { stage: 'Angebot', days: 31, limit: 30, passages: 19, fewest: 20 },
  'ask what comes first': {},
};

/** Every message of a kind, as it reads. */
function sentences<M extends object>(
  texts: { readonly says: Sentences<M> },
  values: M,
  to: Format,
) {
  return Object.keys(values).map((id) =>
    say(texts.says, { say: id, with: Reflect.get(values, id) } as never, to),
  );
}

describe('what warnings say', () => {
  test('reads whole in English and in German, and the German holds no English', () => {
    const inEnglish = [
      ...sentences(contactWarningTexts.en, contact, en),
      ...sentences(dealWarningTexts.en, deal, en),
    ];
    const inGerman = [
      ...sentences(contactWarningTexts.de, contact, de),
      ...sentences(dealWarningTexts.de, deal, de),
    ];
    for (const sentence of [...inEnglish, ...inGerman]) {
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|object|newer version|neuere Version/);
    }
    for (const sentence of inGerman)
      expect(sentence).not.toMatch(/\b(the|of|and|with|days?|ago)\b/i);
    expect(new Set([...inEnglish, ...inGerman]).size).toBe(inEnglish.length * 2);
  });

  test.each([
    ['no owner', { hours: 1 }, 'No owner for 1 hour.', 'Seit 1 Stunde niemand zuständig.'],
    ['no owner', { hours: 47 }, 'No owner for 47 hours.', 'Seit 47 Stunden niemand zuständig.'],
    ['no owner', { hours: 48 }, 'No owner for 2 days.', 'Seit 2 Tagen niemand zuständig.'],
    [
      'looks like',
      { by: 'e-mail address', name: 'Ana Lind', id: '77', others: 0 },
      'Same email address as Ana Lind (record 77).',
      'Gleiche E-Mail-Adresse wie Ana Lind (Datensatz 77).',
    ],
    [
      'won before the stage',
      { won: 1, stage: 'opportunity' },
      'A deal was won, but the lifecycle stage is still opportunity.',
      'Ein Deal wurde gewonnen, die Lifecycle-Phase ist aber noch „Opportunity“.',
    ],
    [
      'customer without a won deal',
      { lost: 0, open: 3 },
      'The lifecycle stage is customer, but no deal was won (3 open).',
      'Die Lifecycle-Phase ist „Kunde“, aber kein Deal wurde gewonnen (3 offen).',
    ],
  ])('%s, with %j', (id, values, inEnglish, inGerman) => {
    const told = { say: id, with: values } as never;
    expect(say(contactWarningTexts.en.says, told, en)).toBe(inEnglish);
    expect(say(contactWarningTexts.de.says, told, de)).toBe(inGerman);
  });

  test('in German keeps to what fits a sidebar', () => {
    for (const { title, why } of [
      ...Object.values(contactWarningTexts.de.warnings),
      ...Object.values(dealWarningTexts.de.warnings),
    ]) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(why).toMatch(/^\p{Lu}.{20,135}\.$/u);
    }
  });
});

test('every prompt says the same in German, in words that fit a sidebar', () => {
  expect(Object.keys(german.prompts)).toEqual(Object.keys(english.prompts));
  for (const { text, goodLooksLike } of Object.values(german.prompts)) {
    expect(text.length).toBeLessThanOrEqual(240);
    expect(goodLooksLike).toMatch(/^\p{Lu}.{20,120}\.$/u);
  }
});
