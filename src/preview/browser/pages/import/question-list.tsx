import { useId, useState } from 'react';
import type { FileMend } from '../../../../contract/file-mend.ts';
import type {
  AnswerView,
  Choice,
  ChoiceAnswer,
  EndsAnswer,
  FileView,
  QuestionView,
} from '../../../import/import-page.ts';
import { meaningSaid, withColumn } from './mends.ts';
import type { DeskHandle } from './use-desk.ts';

/** What has to be answered about a file, each with its answer below it. */
export function QuestionList({ file, desk }: { file: FileView; desk: DeskHandle }) {
  const { questions, mend, name } = file;
  return (
    <>
      {questions.map((question) => (
        <Question key={question.text} question={question} name={name} desk={desk} />
      ))}
      {mend.ends.length === 0 ? null : (
        <p className="question question--said">
          You said: {mend.ends.map(({ stage, end }) => `"${stage}" is ${end}`).join(', ')}.{' '}
          <button
            type="button"
            className="link"
            onClick={() => desk.mend(name, (said) => ({ ...said, ends: [] }))}
          >
            Undo
          </button>
        </p>
      )}
    </>
  );
}

interface Asked {
  /** Of the file. */
  readonly name: string;
  readonly desk: DeskHandle;
}

function Question({ question, name, desk }: Asked & { question: QuestionView }) {
  return (
    <div className={`question${question.isOpen ? ' question--open' : ''}`}>
      <p>{question.text}</p>
      {question.answer === null ? null : (
        <Answer answer={question.answer} name={name} desk={desk} />
      )}
    </div>
  );
}

function Answer({ answer, name, desk }: Asked & { answer: AnswerView }) {
  if (answer.kind === 'ends') return <Ends answer={answer} name={name} desk={desk} />;
  return (
    <div className="answers">
      {answer.choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="button"
          onClick={() => desk.mend(name, (mend) => answered(answer, value, mend))}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function answered(answer: ChoiceAnswer, value: string, mend: FileMend): FileMend {
  switch (answer.kind) {
    case 'dates':
      return withColumn(mend, {
        heading: answer.heading,
        dates: value === 'day first' ? value : 'month first',
      });
    case 'decimal':
      return withColumn(mend, { heading: answer.heading, decimal: value === ',' ? value : '.' });
    case 'column':
      return withColumn(mend, { heading: value, means: meaningSaid(answer.means) });
  }
}

/** A choice for each stage; nothing is chosen beforehand, because a wrong end is worse than a question. */
function Ends({ answer, name, desk }: Asked & { answer: EndsAnswer }) {
  const [ends, setEnds] = useState<ReadonlyMap<string, string>>(new Map());
  const isWhole = answer.stages.every((stage) => ends.has(stage));
  return (
    <form
      className="ends"
      onSubmit={(event) => {
        event.preventDefault();
        const said = answer.stages.map((stage) => endOf(stage, ends));
        desk.mend(name, (mend) => ({ ...mend, ends: said }));
      }}
    >
      {answer.stages.map((stage) => (
        <StageEnd
          key={stage}
          stage={stage}
          choices={answer.choices}
          onChoose={(end) => setEnds(new Map(ends).set(stage, end))}
        />
      ))}
      <button type="submit" className="button" disabled={!isWhole}>
        Answer
      </button>
    </form>
  );
}

function endOf(stage: string, ends: ReadonlyMap<string, string>): FileMend['ends'][number] {
  const end = ends.get(stage);
  return { stage, end: end === 'won' || end === 'lost' ? end : 'open' };
}

function StageEnd({
  stage,
  choices,
  onChoose,
}: {
  stage: string;
  choices: readonly Choice[];
  onChoose: (end: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="ends__stage">
      <legend>{stage}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} onChange={() => onChoose(value)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
