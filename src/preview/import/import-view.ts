import type { ColumnCheck, Confidence, Question } from '../../contract/file-check.ts';
import { type ColumnMend, type FileMend, mustBeAnswered } from '../../contract/file-mend.ts';
import { fileKinds, fileObjects } from '../../words/en/file-check.ts';
import { saidWords } from '../../words/en/import-page.ts';
import { english } from '../../words/english.ts';
import { doingWords, evidenceWords } from '../../words/file-check.ts';
import { pageQuestionWords, pageRefusalWords } from '../../words/import-page.ts';
import { answerView } from './answer-view.ts';
import type { DeskFile, DeskState, ImportProgress } from './import-desk.ts';
import type {
  Choice,
  ChoiceGroup,
  ColumnView,
  FileView,
  ImportView,
  QuestionView,
} from './import-page.ts';
import { LINKS, meaningChoices } from './meaning-choices.ts';

/** What lies on the desk, in words. */
export function importView(state: DeskState, progress: ImportProgress): ImportView {
  const files = state.files.map((file) => fileView(file, state));
  return {
    files,
    notes: state.gone.map(
      (name) => `${name} was deleted from the folder meanwhile: choose it again.`,
    ),
    currency: state.currency,
    waitsFor: waitsFor(files),
    progress,
  };
}

function waitsFor(files: readonly FileView[]): string | null {
  const refused = files.filter((each) => each.refused.length > 0);
  if (refused.length > 0) {
    return `${refused.map(({ name }) => name).join(', ')} cannot be read yet: see why there, or remove it.`;
  }
  const open = files.reduce(
    (sum, { questions }) => sum + questions.filter(({ isOpen }) => isOpen).length,
    0,
  );
  if (open === 0) return null;
  return open === 1 ? 'One question is open.' : `${open} questions are open.`;
}

const holdable = ['contacts', 'deals', 'companies', 'people'] as const;

function fileView({ check, bytes, mend }: DeskFile, { properties }: DeskState): FileView {
  const groups = meaningChoices(check.kind, properties);
  const canHold =
    check.kind !== 'goals' &&
    (check.columns.length > 0 || check.refused.some(({ say }) => say === 'kind unknown'));
  return {
    name: check.file,
    bytes,
    holds: fileKinds[check.kind],
    kind: check.kind === 'lookup' || check.kind === 'unknown' ? '' : check.kind,
    kinds: canHold ? kindChoices(check.kind) : [],
    columns: check.columns.map((column) => columnView(column, mend, groups)),
    groups,
    questions: check.questions.map((question) => questionView(question, check.columns, groups)),
    refused: check.refused.map((each) => pageRefusalWords(each, english)),
    will: check.will.map((each) => doingWords(each, english)),
    remarks: check.remarks,
    mend,
  };
}

/** The kinds that can be said, and the one that was understood. */
function kindChoices(kind: DeskFile['check']['kind']): readonly Choice[] {
  const known = holdable.map((each) => ({ value: each, label: fileKinds[each] }));
  return kind === 'wide' ? [{ value: 'wide', label: fileKinds.wide }, ...known] : known;
}

function columnView(
  { heading, means, confidence, evidence, examples }: ColumnCheck,
  mend: FileMend,
  groups: readonly ChoiceGroup[],
): ColumnView {
  const said = mend.columns.find((each) => each.heading === heading);
  const understood = said?.means ?? means;
  const choice = choiceOf(understood, groups);
  return {
    heading,
    means: choice?.value ?? choiceValue(understood),
    meaning: choice?.label ?? plainMeaning(understood),
    confidence: said === undefined ? trusted(confidence, understood) : 'said',
    why:
      said === undefined ? evidence.map((each) => evidenceWords(each, english)) : wordsSaid(said),
    examples,
  };
}

/** The choice that a column stands at. Whatever names another object's record is a link to it. */
function choiceOf(understood: Understood, groups: readonly ChoiceGroup[]): Choice | undefined {
  const value = choiceValue(understood);
  const all = groups.flatMap(({ choices }) => choices);
  const links = groups.find(({ label }) => label === LINKS)?.choices ?? [];
  const object = understood !== null && typeof understood === 'object' ? understood.object : '';
  return (
    all.find((each) => each.value === value) ??
    links.find((each) => each.value === `${object}.hs_object_id`)
  );
}

function choiceValue(means: Understood): string {
  if (typeof means === 'string') return means;
  return means === null || isOwn(means.property) ? 'own' : `${means.object}.${means.property}`;
}

/** What is kept as it is has no meaning that could be doubted. */
function trusted(confidence: Confidence, means: Understood): Confidence {
  return means === null && confidence === 'likely' ? 'sure' : confidence;
}

function wordsSaid({ means, dates, decimal }: ColumnMend): readonly string[] {
  return [
    ...(means === undefined ? [] : [saidWords.means]),
    ...(dates === undefined ? [] : [saidWords[dates]]),
    ...(decimal === undefined ? [] : [saidWords[decimal]]),
  ];
}

type Understood = ColumnCheck['means'] | 'own' | 'nothing';

/** Where a column had to make room for another, it is a property of the portal's own by a name that was made for it. */
function isOwn(property: string): boolean {
  return property.startsWith('imported_');
}

function plainMeaning(means: Understood): string {
  if (means === null || typeof means === 'string') return '';
  return `${fileObjects[means.object]}: ${means.property.replaceAll('_', ' ')}`;
}

function questionView(
  question: Question,
  columns: readonly ColumnCheck[],
  groups: readonly ChoiceGroup[],
): QuestionView {
  return {
    text: pageQuestionWords(question, english),
    isOpen: mustBeAnswered(question),
    answer: answerView(question, columns, groups),
  };
}
