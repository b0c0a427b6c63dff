import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { Progress } from '../../use-cases/slices/slice.ts';

/** Shows how far work is, until it is closed. */
export interface ProgressView {
  readonly progress: Progress;
  close(): void;
}

/** So that bars stand below each other: as long as "score leads". */
const LONGEST_PART = 11;

/** Bars in a terminal, a plain line for each ten thousand records and for each end otherwise. */
export function progressView(out: NodeJS.WriteStream): ProgressView {
  return out.isTTY ? bars(out) : lines(out);
}

function bars(out: NodeJS.WriteStream): ProgressView {
  const view = new MultiBar(
    {
      stream: out,
      format: '  {part} {bar} {value}/{total}',
      hideCursor: true,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  );
  const byPart = new Map<string, SingleBar>();
  return {
    progress: ({ part, done, total }) => {
      const bar =
        byPart.get(part) ?? view.create(total ?? done, 0, { part: part.padEnd(LONGEST_PART) });
      byPart.set(part, bar);
      bar.setTotal(Math.max(total ?? 0, done));
      bar.update(done);
    },
    close: () => view.stop(),
  };
}

/** A log gets a line when another so many records are done. */
const LINE_EVERY = 10_000;

function lines(out: NodeJS.WriteStream): ProgressView {
  const said = new Map<string, number>();
  const ended = new Set<string>();
  return {
    progress: ({ part, done, total }) => {
      const ends = done === total && !ended.has(`${part} ${total}`);
      if (done - (said.get(part) ?? 0) < LINE_EVERY && !ends) return;
      said.set(part, done);
      if (ends) ended.add(`${part} ${total}`);
      out.write(`  ${part}: ${done}${total === null ? '' : ` of ${total}`}\n`);
    },
    close: () => {},
  };
}
