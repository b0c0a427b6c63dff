// Without zod: the Pace tab, mails and tasks say an update in the same words, and the cards' bundles stay small.

import type { ProgressUpdateView, UpdateLineView } from '../contract/progress-update.ts';
import { changeTitle } from './change-words.ts';
import { chanceWords, rangeWords } from './forecast-words.ts';
import type { Format } from './format.ts';
import { actualOfTarget } from './goal-words.ts';
import { perDay, rateWords } from './rate-words.ts';

/** How an update speaks: `self` is whoever it is about ("You", "North"). */
export interface Voice {
  readonly self: string;
  readonly format: Format;
}

type LineOf<Kind extends UpdateLineView['kind']> = Extract<UpdateLineView, { kind: Kind }>;

const verdictWords: Readonly<Record<NonNullable<LineOf<'standing'>['verdict']>, string>> = {
  'not started': 'not started',
  behind: 'behind',
  'on pace': 'on pace',
  ahead: 'ahead',
  reached: 'target reached',
  missed: 'missed',
};

/** One line as a sentence. Facts about goals, thanks to people; never blame. */
export function sentenceOf(line: UpdateLineView, voice: Voice): string {
  switch (line.kind) {
    case 'standing':
      return standingSentence(line, voice);
    case 'progress':
      return progressSentence(line, voice);
    case 'outlook':
      return outlookSentence(line, voice);
    case 'changed':
      return `${changeTitle(line.change, line.currency, voice.format)}.`;
    case 'new target':
      return `The target was changed from ${voice.format.quantity(line.before)} to ${voice.format.quantity(line.target)}.`;
    case 'needed':
      return neededSentence(line, voice);
    case 'milestone':
      return `${line.who ?? voice.self} ${passedWords[line.share]} the goal, ${line.goal.title}.`;
    case 'result':
      return line.result === 'missed'
        ? `${line.goal.title} ended at ${soFar(line, voice)}.`
        : `${line.who ?? voice.self} ${line.result} the goal, ${line.goal.title}: ${soFar(line, voice)}.`;
    case 'beat forecast':
      return beatSentence(line, voice);
    case 'improved':
      return improvedSentence(line, voice);
    case 'rank':
      return `Place ${line.place} of ${line.of} in the team by share of the target, ${line.goal.title}.`;
  }
}

const passedWords: Readonly<Record<LineOf<'milestone'>['share'], string>> = {
  0.5: 'passed half of',
  0.9: 'passed 90% of',
  1: 'reached',
};

function standingSentence(line: LineOf<'standing'>, voice: Voice): string {
  const verdict = line.verdict === null ? '' : `, ${verdictWords[line.verdict]}`;
  return `${ofWhom(line)}${line.goal.title}: ${soFar(line, voice)}${verdict}.`;
}

function outlookSentence({ chance, range }: LineOf<'outlook'>, { format }: Voice): string {
  const said = chanceWords(chance, format);
  return [said === null ? null : `${said}.`, rangeWords({ range }, format)]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

const levelWords: Readonly<Record<LineOf<'beat forecast'>['level'], string>> = {
  P50: 'the middle',
  P90: 'the high end',
};

function beatSentence(line: LineOf<'beat forecast'>, { self, format }: Voice): string {
  const { level, said, saidAt, actual, goal } = line;
  return `${line.who ?? self} finished ${goal.title} at ${format.quantity(actual)}, above ${levelWords[level]} of the forecast of ${format.shortDay(saidAt)} (${format.quantity(said)}).`;
}

function ofWhom({ who }: LineOf<'standing'>): string {
  return who === null ? '' : `${who}, `;
}

function soFar(line: LineOf<'standing' | 'result'>, { format }: Voice): string {
  return `${actualOfTarget(line.goal.isAssumed, line, format)} (${format.percent(line.attainment)})`;
}

function progressSentence({ by, deals, since }: LineOf<'progress'>, { format }: Voice): string {
  const sign = by.value.startsWith('-') ? '' : '+';
  return `Since ${format.shortDay(since)}: ${sign}${format.quantity(by)}${dealWords(deals)}.`;
}

/** Deals that came and deals that were taken back may cancel out; then only the amount is told. */
function dealWords(deals: number | null): string {
  if (deals === null || deals === 0) return '';
  const count = Math.abs(deals);
  const noun = count === 1 ? '1 won deal' : `${count} won deals`;
  return deals > 0 ? ` from ${noun}` : `, ${noun} fewer`;
}

function neededSentence({ runRate, usual, daysLeft }: LineOf<'needed'>, { format }: Voice): string {
  const usually = usual === null ? '' : `; usual is ${rateWords(usual, format)}`;
  return daysLeft === 1
    ? `Needs ${format.quantity(runRate)} on the last working day${usually}.`
    : `Needs ${perDay(runRate, format)}, ${daysLeft} working days left${usually}.`;
}

function improvedSentence(line: LineOf<'improved'>, { self }: Voice): string {
  const { wins, winsBefore, isMost, goal } = line;
  const what = isMost ? 'improved most' : 'won more than usual';
  return `${line.who ?? self} ${what} in ${goal.title}: ${wins} deals won, ${winsBefore} in the period before.`;
}

/** Whether a line is a reason to thank somebody. */
export function isThanks(line: UpdateLineView): boolean {
  if (line.kind === 'result') return line.result !== 'missed';
  return ['milestone', 'beat forecast', 'improved'].includes(line.kind);
}

/** The one fact that stands in a mail's subject and a task's title: thanks first, then what ended, moved, or stands. */
export function headlineOf({ lines }: ProgressUpdateView, voice: Voice): string | null {
  const first =
    lines.find(isThanks) ??
    headlineKinds.map((kind) => lines.find((line) => line.kind === kind)).find(Boolean);
  return first === undefined ? null : shortOf(first, voice);
}

const headlineKinds = ['result', 'progress', 'new target', 'outlook', 'standing'] as const;

function shortOf(line: UpdateLineView, voice: Voice): string {
  const { title } = line.goal;
  const { format } = voice;
  switch (line.kind) {
    case 'progress': {
      const sign = line.by.value.startsWith('-') ? '' : '+';
      return `${title}: ${sign}${format.quantity(line.by)}`;
    }
    case 'new target':
      return `${title}: the target is ${format.quantity(line.target)} now`;
    case 'standing':
      return `${title}: ${format.percent(line.attainment)} of the target`;
    case 'milestone':
      return `${line.who ?? voice.self} ${passedWords[line.share]} the goal: ${title}`;
    case 'result':
      return line.result === 'missed'
        ? `${title} ended at ${format.percent(line.attainment)}`
        : `${line.who ?? voice.self} ${line.result} the goal: ${title}`;
    case 'beat forecast':
      return `${line.who ?? voice.self} finished above the forecast: ${title}`;
    case 'improved':
      return `${line.who ?? voice.self} ${line.isMost ? 'improved most' : 'won more than usual'}`;
    case 'outlook':
      return `${title}: ${chanceWords(line.chance, format) ?? 'the forecast'}`;
    case 'changed':
    case 'needed':
    case 'rank':
      return title;
  }
}
