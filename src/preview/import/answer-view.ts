import type { ColumnCheck, Question } from '../../contract/file-check.ts';
import { dateLabels, endLabels, markLabels } from '../../words/en/import-page.ts';
import type { AnswerView, Choice, ChoiceGroup } from './import-page.ts';

/** How a question is answered; null: by another file, or by what a column is said to mean. */
export function answerView(
  question: Question,
  columns: readonly ColumnCheck[],
  groups: readonly ChoiceGroup[],
): AnswerView | null {
  const examplesOf = (heading: string) =>
    columns.find((each) => each.heading === heading)?.examples ?? [];
  switch (question.say) {
    case 'day or month first': {
      const { heading, example } = question.with;
      return { kind: 'dates', heading, choices: dateChoices([...examplesOf(heading), example]) };
    }
    case 'decimal or thousands': {
      const { heading, example } = question.with;
      return { kind: 'decimal', heading, choices: markChoices(example) };
    }
    case 'how stages end':
      return { kind: 'ends', stages: question.with.stages, choices: choicesFrom(endLabels) };
    case 'which column':
      return columnAnswer(question.with, groups);
    case 'date of closing is missing':
    case 'owners without names':
      return null;
  }
}

const choicesFrom = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const DATE = /^(\d{1,2})\D(\d{1,2})\D(\d{2,4})/;

/** The two readings of a date, best of one whose day and month differ. */
function dateChoices(examples: readonly string[]): readonly Choice[] {
  const parts = examples.flatMap((text) => {
    const [example, first = '', second = '', year = ''] = DATE.exec(text) ?? [];
    return example === undefined
      ? []
      : [{ example, first: Number(first), second: Number(second), year: Number(year) }];
  });
  const shown = parts.find(({ first, second }) => first !== second) ?? parts[0];
  const { example, first, second, year } = shown ?? SAMPLE;
  return [
    { value: 'day first', label: dateLabels['day first'](example, dayText(year, second, first)) },
    {
      value: 'month first',
      label: dateLabels['month first'](example, dayText(year, first, second)),
    },
  ];
}

const SAMPLE = { example: '8/6/2026', first: 8, second: 6, year: 2026 };

function dayText(year: number, month: number, day: number): string {
  const whole = year < 100 ? year + 2000 : year;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(whole, month - 1, day)),
  );
}

/** The two readings of a number with one mark in it. */
function markChoices(example: string): readonly Choice[] {
  const sign = example.includes(',') ? ',' : '.';
  const digits = example.replaceAll(/[^\d.,-]/g, '');
  const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
  const decimal = `about ${format.format(Number(digits.replace(',', '.')))}`;
  const thousands = format.format(Number(digits.replaceAll(sign, '')));
  return [
    { value: sign, label: markLabels.decimals(example, decimal) },
    { value: sign === ',' ? '.' : ',', label: markLabels.thousands(example, thousands) },
  ];
}

function columnAnswer(
  { property, headings }: { readonly property: string; readonly headings: readonly string[] },
  groups: readonly ChoiceGroup[],
): AnswerView | null {
  const means = groups
    .flatMap(({ choices }) => choices)
    .find(({ value }) => value.endsWith(`.${property}`));
  if (means === undefined) return null;
  const choices = headings.map((heading) => ({ value: heading, label: heading }));
  return { kind: 'column', means: means.value, choices };
}
