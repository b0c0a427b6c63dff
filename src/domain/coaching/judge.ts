import type { Instant } from '../crm/time.ts';
import type { Findings, RuleInForce, Severity, Warning } from './warning.ts';

const weight: Readonly<Record<Severity, number>> = { high: 0, medium: 1 };

/**
 * Puts the rules to one record's facts. Each rule sees only the facts that it declares in `needs`, so a missing declaration
 * shows in its first test. Warnings come weightiest first; among equals the order of the rules stands.
 */
export function judge<Facts extends object, Says extends object>(
  rules: readonly RuleInForce<Facts, Says>[],
  facts: Facts,
  now: Instant,
): Findings<Says> {
  const warnings: Warning<Says>[] = [];
  const noData: Findings<Says>['noData'][number][] = [];
  const failed: Findings<Says>['failed'][number][] = [];
  for (const rule of rules) {
    const { id } = rule;
    try {
      const judgement = rule.judge(declared(facts, rule.needs), now);
      if (judgement.kind === 'warn') {
        const { severity, evidence, action } = judgement;
        warnings.push({ id, severity, evidence, action });
      }
      if (judgement.kind === 'no data') noData.push({ id, missing: judgement.missing });
    } catch (cause) {
      failed.push({ id, message: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  const said = withoutRepeats(rules, warnings);
  return { warnings: said.sort((a, b) => weight[a.severity] - weight[b.severity]), noData, failed };
}

/** Leaves out what another warning says more closely. */
function withoutRepeats<Says extends object>(
  rules: readonly Pick<RuleInForce<never, Says>, 'id' | 'unless'>[],
  warnings: readonly Warning<Says>[],
): Warning<Says>[] {
  const ids = new Set(warnings.map(({ id }) => id));
  const repeats = new Set(
    rules.filter(({ unless }) => unless?.some((id) => ids.has(id))).map(({ id }) => id),
  );
  return warnings.filter(({ id }) => !repeats.has(id));
}

function declared<Facts extends object>(
  facts: Facts,
  needs: readonly (keyof Facts & string)[],
): Facts {
  const entries = needs.map((name) => [name, facts[name]] as const);
  // A rule is typed over all facts; that it reads no others than these is what withholding them checks.
  return Object.fromEntries(entries) as Facts;
}
