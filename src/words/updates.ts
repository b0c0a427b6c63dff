import type { ProgressUpdateView, UpdateLineView } from '../contract/progress-update.ts';
import { changeTitle } from './changes.ts';
import { updates as de } from './de/updates.ts';
import { type Doer, updates as en } from './en/updates.ts';
import { chanceWords, rangeWords } from './forecast.ts';
import type { Format } from './format.ts';
import { actualOfTarget, goalKindWords, perDay, rateWords, scopeWords } from './goals.ts';
import type { ByLocale } from './locale.ts';

/** Progress updates, in every language. */
export const updateWords: ByLocale<typeof en> = { en, de };

/** How an update speaks. `about`: the team or the rep that it is about, by name; null: whoever reads it. */
export interface Voice {
  readonly about: string | null;
  readonly format: Format;
}

type LineOf<Kind extends UpdateLineView['kind']> = Extract<UpdateLineView, { kind: Kind }>;

/** One line as a sentence. Facts about goals, thanks to people; never blame. */
export function sentenceOf(line: UpdateLineView, voice: Voice): string {
  const { format } = voice;
  const words = updateWords[format.locale];
  const title = goalKindWords(line.goal, format);
  switch (line.kind) {
    case 'standing':
      return standingSentence(line, format);
    case 'progress':
      return progressSentence(line, format);
    case 'outlook':
      return outlookSentence(line, format);
    case 'changed':
      return `${changeTitle(line.change, line.currency, format)}.`;
    case 'new target':
      return words.newTarget(format.quantity(line.before), format.quantity(line.target));
    case 'needed':
      return neededSentence(line, format);
    case 'milestone':
      return words.milestone(doerOf(line, voice), line.share, title);
    case 'result':
      return line.result === 'missed'
        ? words.ended(title, soFar(line, format))
        : words.result(doerOf(line, voice), line.result, title, soFar(line, format));
    case 'beat forecast': {
      return words.beatForecast(doerOf(line, voice), {
        title,
        actual: format.quantity(line.actual),
        level: line.level,
        day: format.shortDay(line.saidAt),
        said: format.quantity(line.said),
      });
    }
    case 'improved': {
      const { isMost, wins, winsBefore } = line;
      return words.improved(doerOf(line, voice), { isMost, title, wins, winsBefore }, format);
    }
    case 'rank':
      return words.rank(line.place, line.of, title);
  }
}

function doerOf({ who }: UpdateLineView, { about, format }: Voice): Doer {
  if (who !== null) return { name: scopeWords(who, format), isReader: false };
  return about === null
    ? { name: updateWords[format.locale].you, isReader: true }
    : { name: about, isReader: false };
}

function standingSentence(line: LineOf<'standing'>, format: Format): string {
  const words = updateWords[format.locale];
  const goal = goalKindWords(line.goal, format);
  const title = line.who === null ? goal : words.ofWhom(scopeWords(line.who, format), goal);
  return line.verdict === null
    ? words.standing(title, soFar(line, format))
    : words.standingWith(title, soFar(line, format), words.verdict[line.verdict]);
}

function outlookSentence({ chance, range }: LineOf<'outlook'>, format: Format): string {
  const said = chanceWords(chance, format);
  return [said === null ? null : `${said}.`, rangeWords({ range }, format)]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function soFar(line: LineOf<'standing' | 'result'>, format: Format): string {
  return updateWords[format.locale].soFar(
    actualOfTarget(line.goal.isAssumed, line, format),
    format.percent(line.attainment),
  );
}

/** Deals that came and deals that were taken back may cancel out; then only the amount is told. */
function progressSentence({ by, deals, since }: LineOf<'progress'>, format: Format): string {
  const words = updateWords[format.locale];
  const [day, amount] = [format.shortDay(since), gained(by, format)];
  if (deals === null || deals === 0) return words.since(day, amount);
  return deals > 0
    ? words.sinceFromDeals(day, amount, deals, format)
    : words.sinceFewerDeals(day, amount, -deals, format);
}

function gained(by: LineOf<'progress'>['by'], { quantity }: Format): string {
  return `${by.value.startsWith('-') ? '' : '+'}${quantity(by)}`;
}

function neededSentence({ runRate, usual, daysLeft }: LineOf<'needed'>, format: Format): string {
  const words = updateWords[format.locale];
  const usually = usual === null ? null : rateWords(usual, format);
  return daysLeft === 1
    ? words.neededOnLastDay(format.quantity(runRate), usually)
    : words.needed(perDay(runRate, format), daysLeft, usually);
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
  const { format } = voice;
  const words = updateWords[format.locale];
  const title = goalKindWords(line.goal, format);
  switch (line.kind) {
    case 'progress':
      return words.progressShort(title, gained(line.by, format));
    case 'new target':
      return words.newTargetShort(title, format.quantity(line.target));
    case 'standing':
      return words.standingShort(title, format.percent(line.attainment));
    case 'milestone':
      return words.milestoneShort(doerOf(line, voice), line.share, title);
    case 'result':
      return line.result === 'missed'
        ? words.endedShort(title, format.percent(line.attainment))
        : words.resultShort(doerOf(line, voice), line.result, title);
    case 'beat forecast':
      return words.beatForecastShort(doerOf(line, voice), title);
    case 'improved':
      return words.improvedShort(doerOf(line, voice), line.isMost);
    case 'outlook':
      return words.outlookShort(title, chanceWords(line.chance, format));
    case 'changed':
    case 'needed':
    case 'rank':
      return title;
  }
}
