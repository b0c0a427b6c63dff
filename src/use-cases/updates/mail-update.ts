import type { ProgressUpdateView, UpdateLineView } from '../../contract/progress-update.ts';
import type { Cadence } from '../../domain/goals/updates/update-slot.ts';
import { headlineOf, isThanks, sentenceOf, type Voice } from '../../words/update-words.ts';
import type { Mail } from '../ports/delivery.ts';
import { escapeHtml } from './html-text.ts';

/** What a mail is written from. */
export interface MailFacts {
  /** Of whoever gets it. */
  readonly name: string;
  /** The team that it is about; null: whoever gets it. */
  readonly about: string | null;
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
  const [firstNote] = notes;
  const subject =
    headlineOf(content, voice) ?? (firstNote ? `A note from ${firstNote.from}` : 'Nothing new');
  const parts: readonly Part[] = [
    { heading: null, lines: [`Hello ${name},`] },
    ...partsOf(facts),
  ].filter(({ lines }) => lines.length > 0);
  const footer = footerOf(facts);
  return {
    subject,
    text: `${parts.map(asText).join('\n\n')}\n\n-- \n${footer.join('\n')}\n`,
    html: `<!doctype html><html lang="en"><body>${parts.map(asHtml).join('')}<hr>${footer.map(small).join('')}</body></html>`,
  };
}

function partsOf({ content, voice, notes, about }: MailFacts): Part[] {
  const said = (lines: readonly UpdateLineView[]) => lines.map((line) => sentenceOf(line, voice));
  const { lines, moreGoals } = content;
  const goals = lines.filter((line) => !isThanks(line));
  const own = goals.filter(({ who }) => who === null);
  const more = moreGoals === 1 ? '1 more goal is' : `${moreGoals} more goals are`;
  return [
    { heading: about === null ? 'Well done' : 'Thanks due', lines: said(lines.filter(isThanks)) },
    {
      heading: about ?? 'Your goals',
      lines: [...said(own), ...(moreGoals > 0 ? [`${more} on the Pace tab.`] : [])],
    },
    { heading: 'By name', lines: said(goals.filter(({ who }) => who !== null)) },
    ...notes.map(({ from, day, text }) => ({
      heading: `A note from ${from}, ${day} (the two of you see it)`,
      lines: text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    })),
  ];
}

const cadenceWords: Readonly<Record<Cadence, string>> = {
  day: 'on working days when there is news',
  week: 'at the start of the working week when there is news',
};

function footerOf({ about, every, asOf }: MailFacts): string[] {
  const why =
    about === null
      ? 'about your own goals. Nobody else gets it.'
      : `because you manage ${about}. Its members do not get it.`;
  return [
    `As of ${asOf}. Pacekeeper sends this ${cadenceWords[every]}, ${why}`,
    'To stop these mails: in HubSpot open Pacekeeper, Pace tab, "Progress updates", and switch e-mail off; or ask your admin.',
  ];
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
