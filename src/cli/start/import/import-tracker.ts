import type { RunStepName } from '../../../../functions/run-steps.ts';
import type {
  ImportProgress,
  ImportResult,
  ImportStep,
} from '../../../preview/import/import-desk.ts';
import type { Progress } from '../../../use-cases/slices/slice.ts';

/**
 * About what share of the time each step takes once the files are read: measured with 20,000 contacts and 6,000 deals. The
 * estimate of what is left rests on them, and on how long the steps before have taken here.
 */
const shares: Readonly<Record<RunStepName, number>> = {
  sync: 0.29,
  learn: 0.31,
  score: 0.16,
  pace: 0.07,
  forecast: 0.02,
  changes: 0.01,
  'leads page': 0.12,
  updates: 0.01,
  trials: 0.01,
};

/** Below this share of the work, an estimate would be a guess. */
const FIRST_ESTIMATE = 0.08;

/** How many records each step works on, as far as the files say. */
export interface RecordCounts {
  readonly contacts: number;
  readonly deals: number;
}

/** Follows an import from its files to the first page, for a page that asks now and then. */
export class ImportTracker {
  readonly #clock: () => number;
  #files: readonly string[] = [];
  #began = 0;
  #phase: 'none' | 'reading' | 'opening' | 'working' = 'none';
  #ended: Extract<ImportProgress, { phase: 'failed' | 'done' }> | null = null;
  #workBegan = 0;
  #step: RunStepName | null = null;
  #counts: RecordCounts = { contacts: 0, deals: 0 };
  #parts = new Map<string, number>();

  /** `clock`: a monotonic clock in ms. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get isRunning(): boolean {
    return this.#phase !== 'none' && this.#ended === null;
  }

  /** The files are being read. */
  begin(files: readonly string[]): void {
    this.#files = files;
    this.#began = this.#clock();
    this.#phase = 'reading';
    this.#ended = null;
    this.#step = null;
  }

  /** The files are read, and the pages change over to them. */
  opening(counts: RecordCounts): void {
    this.#phase = 'opening';
    this.#counts = counts;
  }

  /** A step of a run begins. */
  step(name: RunStepName): void {
    // While the files are read, the portal before is still at work.
    if (!this.isRunning || this.#phase === 'reading') return;
    if (this.#phase !== 'working') this.#workBegan = this.#clock();
    this.#phase = 'working';
    this.#step = name;
    this.#parts = new Map();
  }

  readonly progress: Progress = ({ part, done }) => {
    this.#parts.set(part, done);
  };

  failed(faults: readonly string[]): void {
    this.#ended = { phase: 'failed', faults };
  }

  done(result: Omit<ImportResult, 'files' | 'elapsedMs'>): void {
    const elapsedMs = this.#clock() - this.#began;
    this.#ended = { phase: 'done', files: this.#files, elapsedMs, ...result };
  }

  now(): ImportProgress {
    if (this.#ended !== null) return this.#ended;
    if (this.#phase === 'none') return { phase: 'none' };
    return {
      phase: this.#phase,
      files: this.#files,
      elapsedMs: this.#clock() - this.#began,
      steps: this.#steps(),
      leftMs: this.#left(),
    };
  }

  #steps(): readonly ImportStep[] {
    const names = stepNames();
    const at = this.#step === null ? -1 : names.indexOf(this.#step);
    return names.map((name, index) => {
      const total = this.#totalOf(name);
      if (index < at) return { name, state: 'done', done: total ?? 0, total };
      if (index > at) return { name, state: 'waits', done: 0, total };
      return { name, state: 'runs', done: this.#doneOf(), total };
    });
  }

  #doneOf(): number {
    return [...this.#parts.values()].reduce((sum, each) => sum + each, 0);
  }

  #totalOf(name: RunStepName): number | null {
    const { contacts, deals } = this.#counts;
    switch (name) {
      case 'sync':
        return contacts + deals;
      case 'learn':
      case 'score':
      case 'leads page':
        return contacts;
      case 'pace':
      case 'changes':
        return deals;
      default:
        return null;
    }
  }

  #left(): number | null {
    if (this.#phase !== 'working' || this.#step === null) return null;
    const names = stepNames();
    const before = names.slice(0, names.indexOf(this.#step));
    const total = this.#totalOf(this.#step);
    const within = total === null || total === 0 ? 0 : Math.min(1, this.#doneOf() / total);
    const worked =
      before.reduce((sum, name) => sum + shares[name], 0) + within * shares[this.#step];
    if (worked < FIRST_ESTIMATE) return null;
    return ((this.#clock() - this.#workBegan) / worked) * (1 - worked);
  }
}

function stepNames(): readonly RunStepName[] {
  return Object.keys(shares) as RunStepName[];
}
