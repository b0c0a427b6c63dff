import { useEffect, useRef, useState } from 'react';
import type { ImportProgress, ImportRunning, ImportStep } from '../../../import/import-desk.ts';
import { desk } from './ask-desk.ts';

const ASK_EVERY_MS = 600;
/** From here on somebody should look. */
const LONG_SILENCE_MS = 60_000;
/** From here on it is told that nothing was heard, so that the page does not look stuck. */
const SILENCE_MS = 4_000;

const stepWords: Readonly<Record<string, string>> = {
  sync: 'Read the records',
  learn: 'Learn from past leads',
  score: 'Score the contacts',
  pace: 'Pace the goals',
  forecast: 'Foresee the goals',
  changes: 'Note what has changed',
  'leads page': 'Sum up the leads',
};

/** How far the import is: asked for again and again, also through the gap in which the pages change over. */
export function ImportProgressView({
  first,
  locale,
}: {
  first: ImportRunning & ImportProgress;
  locale: string;
}) {
  const [progress, setProgress] = useState<ImportProgress>(first);
  const { elapsedMs, silentMs, isAway } = useTicks(progress, setProgress);
  const isRunning = 'steps' in progress;
  // The page around it belongs to the portal that was there before.
  useEffect(() => {
    if (!isRunning) location.reload();
  }, [isRunning]);
  if (!isRunning) return null;
  return (
    <section className="panel progress" aria-label="Import">
      <h2>{phaseWords(progress, isAway)}</h2>
      <p className="quiet" role="status">
        {progress.files.join(', ')} · {durationText(elapsedMs)}
        {progress.leftMs === null ? '' : `, about ${estimateText(progress.leftMs)} left`}
        {silentMs > SILENCE_MS ? ` · busy, last heard ${durationText(silentMs)} ago` : ''}
      </p>
      {silentMs > LONG_SILENCE_MS ? (
        <p className="question question--refused">
          Pacekeeper has not answered for {durationText(silentMs)}. Its terminal says what it does.
        </p>
      ) : null}
      <ol className="steps">
        {progress.steps.flatMap((step) => {
          const words = stepWords[step.name];
          return words === undefined
            ? []
            : [<Step key={step.name} step={step} words={words} locale={locale} />];
        })}
      </ol>
      {progress.phase === 'working' ? (
        <p className="quiet">
          Records appear as they are read: <a href="/">see what is there already</a>, and come back
          here.
        </p>
      ) : null}
    </section>
  );
}

function phaseWords({ phase }: ImportProgress, isAway: boolean): string {
  if (isAway || phase === 'opening') return 'The pages change over to your files';
  return phase === 'reading' ? 'Reading your files' : 'Your files are being worked on';
}

function Step({ step, words, locale }: { step: ImportStep; words: string; locale: string }) {
  const number = new Intl.NumberFormat(locale);
  const { state, done, total } = step;
  const share =
    state === 'done' ? 1 : total === null || total === 0 ? 0 : Math.min(1, done / total);
  return (
    <li className={`steps__step steps__step--${state}`}>
      <span className="steps__name">{words}</span>
      <progress value={share} aria-label={words} />
      <span className="steps__count">{countWords()}</span>
    </li>
  );

  function countWords(): string {
    if (state === 'waits') return 'waits';
    if (state === 'done') return 'done';
    return total === null
      ? done === 0
        ? 'at work'
        : number.format(done)
      : `${number.format(Math.min(done, total))} of ${number.format(total)}`;
  }
}

interface Ticks {
  /** How long it has been at work. */
  readonly elapsedMs: number;
  /** Since when nothing was heard. */
  readonly silentMs: number;
  /** Nobody listens: the pages change over. */
  readonly isAway: boolean;
}

/** Asks for progress until there is an end. */
function useTicks(progress: ImportProgress, onProgress: (progress: ImportProgress) => void): Ticks {
  const heard = useRef({ at: performance.now(), elapsedMs: elapsedOf(progress) });
  const [now, setNow] = useState(() => performance.now());
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      while (!isOver) {
        const answer = await desk.progress().catch(() => null);
        if (isOver) return;
        setAway(answer === null);
        if (answer !== null) {
          heard.current = { at: performance.now(), elapsedMs: elapsedOf(answer) };
          onProgress(answer);
        }
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      }
    };
    void ask();
    const clock = setInterval(() => setNow(performance.now()), 250);
    return () => {
      isOver = true;
      clearInterval(clock);
    };
  }, [onProgress]);
  const silentMs = Math.max(0, now - heard.current.at);
  return { elapsedMs: heard.current.elapsedMs + silentMs, silentMs, isAway };
}

function elapsedOf(progress: ImportProgress): number {
  return 'elapsedMs' in progress ? progress.elapsedMs : 0;
}

/** "12 s", "3 min 5 s". */
export function durationText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** An estimate promises no more than it holds: "25 s", "2 min". */
function estimateText(ms: number): string {
  const seconds = ms / 1000;
  return seconds < 90
    ? `${Math.max(5, Math.round(seconds / 5) * 5)} s`
    : `${Math.round(seconds / 60)} min`;
}
