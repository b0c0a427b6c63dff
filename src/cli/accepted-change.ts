import type { ChangeSettingAnswer, FieldProblem } from '../contract/settings/change-setting.ts';
import { auditWords } from '../words/audit-words.ts';
import { settingRefusals } from '../words/en/settings.ts';
import { english } from '../words/english.ts';
import { say } from '../words/say.ts';
import { NothingChanged } from './nothing-changed.ts';

/** A change that was made or, in a dry run, would be, with what differs; or why there is nothing to change. */
export type Accepted =
  | { readonly state: 'done' | 'would do'; readonly differences: readonly string[] }
  | { readonly state: 'not possible'; readonly why: string };

/** Reads what a change of a setting was answered; throws {@link NothingChanged} with everything that stands in its way. */
export function accepted(
  answer: ChangeSettingAnswer,
  faultOf: (problem: FieldProblem) => string = ({ wrong }) => wrong,
): Accepted {
  switch (answer.state) {
    case 'done':
    case 'would do':
      return {
        state: answer.state,
        differences: answer.differences.map((each) => auditWords(each, english)),
      };
    case 'not possible':
      return { state: answer.state, why: say(settingRefusals, answer.why, english) };
    case 'refused':
      throw new NothingChanged(answer.problems.map(faultOf));
    case 'not synced':
      throw new NothingChanged(['This portal has not been synced yet.']);
    case 'moved on':
    case 'not allowed':
      throw new Error(`A change by the operator was answered "${answer.state}".`);
  }
}
