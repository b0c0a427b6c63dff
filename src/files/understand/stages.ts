import type { Question } from '../../contract/file-check.ts';
import { normalText } from '../normal-text.ts';
import { because, type ColumnGuess } from './column-guess.ts';
import { headingWords } from './meanings.ts';
import { share } from './shapes.ts';
import { type StageEnd, stageEnd } from './stage-words.ts';
import type { Weighed } from './weigh-columns.ts';

/** Stages beyond which a column is no column of stages. */
const MOST_STAGES = 100;
/** The share of a column's values from which it is one of dates. */
const DATES = 0.8;

/** Codes of statuses that no word explains, by the word of their heading. */
const codes: Readonly<Record<string, Readonly<Record<string, StageEnd>>>> = {
  statecode: { '0': 'open', '1': 'won', '2': 'lost' },
  stagesemanticid: { P: 'open', S: 'won', F: 'lost' },
  // Odoo archives what is lost.
  active: { False: 'lost', FALSE: 'lost', false: 'lost', True: 'open', TRUE: 'open', true: 'open' },
};

const yes = /^(?:true|yes|y|t|1|ja|oui|si|sí|sim|wahr|vrai|verdadero|tak|ano|kyllä|是|はい)$/iu;

/** How a value of a column that says how deals ended ends them. */
export function endOfValue({ heading, means }: ColumnGuess, value: string): StageEnd {
  const coded = codes[normalText(heading).replaceAll(' ', '')]?.[value];
  if (coded !== undefined) return coded;
  switch (means?.property) {
    case 'hs_is_closed_won':
      return yes.test(value) ? 'won' : 'open';
    case 'hs_is_closed_lost':
      return yes.test(value) ? 'lost' : 'open';
    case 'hs_is_closed':
      return yes.test(value) ? 'closed' : 'open';
    default:
      return stageEnd(value);
  }
}

/** What the stages of a file of deals say, and what has to be asked about them. */
export function withStages(columns: readonly ColumnGuess[], isSaid: boolean): Weighed {
  const entered = withEntered(columns);
  const alone = withStatusAsStage(entered);
  const stage = alone.find((each) => each.use === 'stage');
  if (stage === undefined || isSaid) return { columns: alone, questions: [] };
  const hasEnding = alone.some((each) => each.use === 'ending');
  const { guess, question } = judged(stage, hasEnding);
  return {
    columns: alone.map((each) => (each === stage ? guess : each)),
    questions: question === null ? [] : [question],
  };
}

function judged(
  stage: ColumnGuess,
  hasEnding: boolean,
): { guess: ColumnGuess; question: Question | null } {
  const labels = stage.profile.values;
  const ends = Map.groupBy(labels, (label) => endOfValue(stage, label));
  const [won, lost, closed] = (['won', 'lost', 'closed'] as const).map(
    (end) => ends.get(end) ?? [],
  );
  const told = because(stage, {
    say: 'stages end deals',
    with: { won: won ?? [], lost: lost ?? [] },
  });
  if (hasEnding) return { guess: told, question: null };
  const unclear = closed ?? [];
  const isMute = (won ?? []).length === 0 && unclear.length === 0 && labels.every(isCode);
  if (unclear.length === 0 && !isMute) return { guess: told, question: null };
  const stages = isMute ? labels.slice(0, MOST_STAGES) : unclear;
  return {
    guess: { ...told, confidence: 'asked' },
    question: { say: 'how stages end', with: { heading: stage.heading, stages } },
  };
}

/** A number or a long id says nothing about a deal. */
function isCode(label: string): boolean {
  return /^[\dA-F-]+$/i.test(label) && /\d/.test(label);
}

/** Without a column of stages, the status of a deal is its stage. */
function withStatusAsStage(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (columns.some((each) => each.use === 'stage' || each.use === 'entered')) return columns;
  const status = columns.find((each) => each.use === 'ending' && each.means?.property === 'status');
  if (status?.means == null) return columns;
  const { object } = status.means;
  return columns.map((each) =>
    each === status
      ? { ...status, use: 'stage' as const, means: { object, property: 'dealstage' } }
      : each,
  );
}

const QUOTED = /["“”„«'‘](?<label>[^"“”»]+?)(?: \((?<pipeline>[^()]+)\))?["“”»'’]/;

/** Columns that say when a stage was entered: HubSpot's own, or a date for each stage where nothing else says the stage. */
function withEntered(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const isDate = (guess: ColumnGuess) => share(guess.profile, 'date') >= DATES;
  const hasStage = columns.some((each) => each.use === 'stage' || each.use === 'ending');
  const unnamed = columns.filter((each) => each.means === null && isDate(each));
  const stageLike = unnamed.filter(({ heading }) => !headingWords(heading).concepts.has('date'));
  const areStages = !hasStage && stageLike.length >= 2;
  return columns.map((guess) => {
    if (enteredLabel(guess) !== null && (isDate(guess) || guess.profile.filled === 0)) {
      return asEntered(guess);
    }
    const isEnd = /^closedate$/.test(guess.means?.property ?? '') && endOfHeading(guess) !== null;
    return areStages && (stageLike.includes(guess) || isEnd) ? asEntered(guess) : guess;
  });
}

function endOfHeading({ heading }: ColumnGuess): StageEnd | null {
  const end = stageEnd(heading);
  return end === 'won' || end === 'lost' ? end : null;
}

function asEntered(guess: ColumnGuess): ColumnGuess {
  const label = stageOfEntered(guess);
  const quoted = quotedIn(guess.heading);
  // HubSpot's own stages have ids of their labels without spaces.
  const name = normalText(quoted?.label ?? label).replaceAll(' ', quoted === null ? '_' : '');
  const property = `hs_v2_date_entered_${name}`;
  const isKnown = guess.means?.property.startsWith('hs_v2_date_entered_') ?? false;
  return {
    ...guess,
    means: isKnown ? guess.means : { object: 'deals', property },
    use: 'entered',
    confidence: isKnown || quoted !== null ? 'sure' : 'likely',
    evidence: [
      ...guess.evidence.filter(({ say }) => say !== 'own property'),
      { say: 'entered a stage', with: { label } },
    ],
  };
}

/** Characters of a heading in which a stage is looked for. */
const LONGEST = 300;

/** The stage, and its pipeline, in "Date entered "Closed Won (Sales Pipeline)"". */
function quotedIn(
  heading: string,
): { readonly label: string; readonly pipeline: string | null } | null {
  const found = QUOTED.exec(heading.slice(0, LONGEST))?.groups;
  const label = found?.['label'];
  return label === undefined ? null : { label, pipeline: found?.['pipeline'] ?? null };
}

/** The label of the stage that a column says the entry into. */
export function stageOfEntered(guess: ColumnGuess): string {
  return enteredLabel(guess) ?? guess.heading.trim();
}

function enteredLabel({ heading, means }: ColumnGuess): string | null {
  const isNamed = means?.property.startsWith('hs_v2_date_entered_') === true;
  const { concepts } = headingWords(heading);
  if (!isNamed && !concepts.has('entered') && !concepts.has('date')) return null;
  const quoted = quotedIn(heading);
  if (quoted === null) return isNamed ? idLabel(heading) : null;
  return quoted.pipeline === null ? quoted.label : `${quoted.label} (${quoted.pipeline})`;
}

/** "hs_v2_date_entered_closedwon" names the stage by its id. */
function idLabel(heading: string): string {
  return heading.replace(/^hs_(?:v2_)?date_entered_/, '');
}
