import type { FindingView } from '../../../contract/settings/rule-trial.ts';
import type { Finding } from '../../../domain/leads/linter/finding.ts';

/** A finding as the contract has it. */
export function showFinding(finding: Finding): FindingView {
  return { ...finding, path: [...finding.path] };
}
