import type { FileTruth, TrueMeaning } from '../../corpus/make/corpus-case.ts';
import { readAs } from './read-as.ts';
import type { ReadCase } from './read-corpus.ts';
import { meansStandard, sameMeaning } from './same-meaning.ts';
import type { UnderstoodColumn, UnderstoodFile } from './understand.ts';

/** What became of the columns that mean something, and what was misread in silence. */
export interface CaseScore {
  readonly form: string;
  readonly columns: number;
  readonly right: number;
  readonly asked: number;
  readonly missed: number;
  /** One sentence each. */
  readonly misread: readonly string[];
  /** Columns with a meaning that were not understood, "file: heading". */
  readonly notUnderstood: readonly string[];
}

type Verdict = 'right' | 'asked' | 'missed' | 'misread' | 'left';

export function scoreCase(given: ReadCase, answers: readonly UnderstoodFile[]): CaseScore {
  const files = Object.entries(given.truth.files).map(([name, truth]) =>
    scoreFile(
      `${given.name}/${name}`,
      truth,
      answers.find(({ file }) => file === name),
    ),
  );
  const all = files.flatMap(({ verdicts }) => verdicts);
  const count = (verdict: Verdict) => all.filter((each) => each.verdict === verdict).length;
  return {
    form: given.truth.form,
    columns: all.filter(({ verdict }) => verdict !== 'left').length,
    right: count('right'),
    asked: count('asked'),
    missed: count('missed'),
    misread: files.flatMap(({ misread }) => misread),
    notUnderstood: all.filter(({ verdict }) => verdict === 'missed').map(({ where }) => where),
  };
}

interface FileScore {
  readonly verdicts: readonly { readonly where: string; readonly verdict: Verdict }[];
  readonly misread: readonly string[];
}

function scoreFile(where: string, truth: FileTruth, answer: UnderstoodFile | undefined): FileScore {
  if (truth.mustRefuse) {
    const accepted = answer !== undefined && !answer.refused;
    return { verdicts: [], misread: accepted ? [`${where} had to be refused`] : [] };
  }
  const understood = answer === undefined || answer.refused ? null : answer;
  const columns = Object.entries(truth.columns).map(([heading, means]) => {
    const column = understood?.columns.find((each) => each.heading.trim() === heading.trim());
    const isAsked =
      column?.confidence === 'asked' || (understood?.questions.includes(heading.trim()) ?? false);
    return {
      where: `${where}: ${heading}`,
      ...judged({ heading, means, column, isAsked, truth }),
    };
  });
  return {
    verdicts: columns,
    misread: columns.flatMap(({ where: place, told }) => told.map((each) => `${place} ${each}`)),
  };
}

interface Judged {
  readonly heading: string;
  readonly means: TrueMeaning;
  readonly column: UnderstoodColumn | undefined;
  readonly isAsked: boolean;
  readonly truth: FileTruth;
}

function judged({ heading, means, column, isAsked, truth }: Judged): {
  readonly verdict: Verdict;
  readonly told: readonly string[];
} {
  const accepted = [means].flat();
  if (isAsked) return { verdict: accepted.includes(null) ? 'left' : 'asked', told: [] };
  const found = column?.means ?? null;
  if (found === null || !meansStandard(found)) {
    return { verdict: accepted.includes(null) ? 'left' : 'missed', told: [] };
  }
  if (!accepted.some((each) => each !== null && sameMeaning(each, found))) {
    return { verdict: 'misread', told: [`was taken for ${found.object} ${found.property}`] };
  }
  if (truth.mustAsk.includes(heading)) {
    return { verdict: 'misread', told: ['leaves open what it says, and was not asked about'] };
  }
  const told = misreadExamples(heading, truth, column);
  return { verdict: told.length === 0 ? 'right' : 'misread', told };
}

/** Of the cells that were shown with what they were read as, those that say something else. */
function misreadExamples(
  heading: string,
  truth: FileTruth,
  column: UnderstoodColumn | undefined,
): readonly string[] {
  const first = [truth.columns[heading] ?? null].flat()[0]?.property;
  return truth.values.flatMap((probe) => {
    if (probe.heading !== heading || probe.property !== first) return [];
    const example = column?.examples.find(({ written }) => written === probe.written);
    return example === undefined || example.value === null || readAs(probe, example.value)
      ? []
      : [`"${example.written}" was read as ${example.value}, not ${probe.value}`];
  });
}
