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
  const { questions, mend } = file;
  return (
    <>
      {questions.map((question) => (
        <Question key={question.text} question={question} mend={mend} desk={desk} />
      ))}
      {mend.ends.length === 0 ? null : (
        <p className="question question--said">
          You said: {mend.ends.map(({ stage, end }) => `"${stage}" is ${end}`).join(', ')}.{' '}
          <button
            type="button"
            className="link"
            disabled={desk.busy !== null}
            onClick={() => desk.mend({ ...mend, ends: [] })}
          >
            Undo
          </button>
        </p>
      )}
    </>
  );
}

interface Asked {
  readonly mend: FileMend;
  readonly desk: DeskHandle;
}

function Question({ question, mend, desk }: Asked & { question: QuestionView }) {
  return (
    <div className={`question${question.isOpen ? ' question--open' : ''}`}>
      <p>{question.text}</p>
      {question.answer === null ? null : (
        <Answer answer={question.answer} mend={mend} desk={desk} />
      )}
    </div>
  );
}

function Answer({ answer, mend, desk }: Asked & { answer: AnswerView }) {
  if (answer.kind === 'ends') return <Ends answer={answer} mend={mend} desk={desk} />;
  return (
    <div className="answers">
      {answer.choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="button"
          disabled={desk.busy !== null}
          onClick={() => desk.mend(answered(answer, value, mend))}
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
function Ends({ answer, mend, desk }: Asked & { answer: EndsAnswer }) {
  const [ends, setEnds] = useState<ReadonlyMap<string, string>>(new Map());
  const isWhole = answer.stages.every((stage) => ends.has(stage));
  return (
    <form
      className="ends"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.mend({ ...mend, ends: answer.stages.map((stage) => endOf(stage, ends)) });
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
      <button type="submit" className="button" disabled={!isWhole || desk.busy !== null}>
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
