import type { ProgressUpdateView, UpdateLineView } from '../../contract/progress-update.ts';
import type { Cadence } from '../../domain/goals/updates/update-slot.ts';
import { headlineOf, isThanks, sentenceOf, updateWords, type Voice } from '../../words/updates.ts';
import type { Mail } from '../ports/delivery.ts';
import { escapeHtml } from './html-text.ts';

/** What a mail is written from. */
export interface MailFacts {
  /** Of whoever gets it. */
  readonly name: string;
  readonly content: ProgressUpdateView;
  readonly every: Cadence;
  readonly voice: Voice;
  readonly notes: readonly { readonly from: string; readonly day: string; readonly text: string }[];
  /** The day that the figures are of. */
  readonly asOf: string;
}

/** A part of a mail: a heading, or none, and sentences. */
interface Part {
  readonly heading: string | null;
  readonly lines: readonly string[];
}

/** An update as a mail: one fact in the subject, thanks first, and at the end who gets it and how to stop it. */
export function mailUpdate(facts: MailFacts): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { name, voice, content, notes } = facts;
  const { locale } = voice.format;
  const words = updateWords[locale].mail;
  const [firstNote] = notes;
  const subject =
    headlineOf(content, voice) ?? (firstNote ? words.noteFrom(firstNote.from) : words.nothingNew);
  const parts: readonly Part[] = [
    { heading: null, lines: [words.hello(name)] },
    ...partsOf(facts),
  ].filter(({ lines }) => lines.length > 0);
  const footer = footerOf(facts);
  return {
    subject,
    text: `${parts.map(asText).join('\n\n')}\n\n-- \n${footer.join('\n')}\n`,
    html: `<!doctype html><html lang="${locale}"><body>${parts.map(asHtml).join('')}<hr>${footer.map(small).join('')}</body></html>`,
  };
}

function partsOf({ content, voice, notes }: MailFacts): Part[] {
  const { about, format } = voice;
  const words = updateWords[format.locale].mail;
  const said = (lines: readonly UpdateLineView[]) => lines.map((line) => sentenceOf(line, voice));
  const { lines, moreGoals } = content;
  const goals = lines.filter((line) => !isThanks(line));
  const own = goals.filter(({ who }) => who === null);
  return [
    {
      heading: about === null ? words.wellDone : words.thanksDue,
      lines: said(lines.filter(isThanks)),
    },
    {
      heading: about ?? words.yourGoals,
      lines: [...said(own), ...(moreGoals > 0 ? [words.moreGoals(moreGoals, format)] : [])],
    },
    { heading: words.byName, lines: said(goals.filter(({ who }) => who !== null)) },
    ...notes.map(({ from, day, text }) => ({
      heading: words.noteHeading(from, day),
      lines: text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    })),
  ];
}

function footerOf({ voice: { about, format }, every, asOf }: MailFacts): string[] {
  const words = updateWords[format.locale].mail;
  const sent = words.sent[every];
  const why = about === null ? words.whyOwn(asOf, sent) : words.whyTeam(asOf, sent, about);
  return [why, words.howToStop];
}

function asText({ heading, lines }: Part): string {
  return [...(heading === null ? [] : [`${heading}:`]), ...lines].join('\n');
}

function asHtml({ heading, lines }: Part): string {
  const title = heading === null ? '' : `<h3>${escapeHtml(heading)}</h3>`;
  return title + lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
}

function small(line: string): string {
  return `<p><small>${escapeHtml(line)}</small></p>`;
}
