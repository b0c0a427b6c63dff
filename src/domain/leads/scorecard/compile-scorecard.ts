import type { Properties, PropertyDefinition } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import { attributeSlots, type LeadFacts, type SlotValues } from './attribute-slots.ts';
import { checkForm } from './check-scorecard.ts';
import { type CompiledTerm, compileTerm, type DegradedTerm } from './compile-term.ts';
import { boundsOf, capLine, termGroups } from './limits.ts';
import type { LimitScope } from './scope.ts';
import type { Grade, ScoreBreakdown, ScoreLine } from './score.ts';
import type { AnyScorecard, CutOffs, Limits } from './scorecard.ts';
import { ScorecardRefused } from './scorecard-problem.ts';
import { attributesOf, contactProperties, faultsOfTerm } from './term-faults.ts';

/** A scorecard version made ready for one portal. */
export interface CompiledScorecard {
  readonly version: string;
  /** Terms that this portal cannot answer; every score names them. */
  readonly degraded: readonly DegradedTerm[];
  /** Whether a term asks for deals: without them it is left out of every score. */
  readonly readsDeals: boolean;
  /** Scores a contact by what is known of it. Pure: the same facts and moment give the same breakdown. */
  readonly score: (
    properties: Properties,
    now: Instant,
    besides?: ScoringBesides,
  ) => ScoreBreakdown;
}

/** What scoring may be given besides a contact's properties. */
export interface ScoringBesides {
  /** The contact's deals; null: not looked up. */
  readonly deals?: LeadFacts['deals'];
  /** Hears of every bin that matched, by its number from 0 on. */
  readonly onBin?: (termId: string, bin: number) => void;
}

interface Group {
  readonly group: LimitScope;
  readonly limits: Limits;
  readonly terms: readonly CompiledTerm[];
}

/** What a tally is made of. */
interface Found {
  readonly values: SlotValues;
  readonly degraded: readonly DegradedTerm[];
  readonly onBin: NonNullable<ScoringBesides['onBin']>;
}

interface Tally {
  points: number;
  readonly lines: ScoreLine[];
  readonly degraded: DegradedTerm[];
}

/**
 * Turns a scorecard into closures, once for each version. Terms that the portal cannot answer are left out and named;
 * throws {@link ScorecardRefused} when the scorecard itself is wrong.
 */
export function compileScorecard(
  scorecard: AnyScorecard,
  definitions: readonly PropertyDefinition[],
): CompiledScorecard {
  const faults = checkForm(scorecard);
  if (faults.length > 0) throw new ScorecardRefused(scorecard.version, faults);

  const degraded = degradedTerms(scorecard, definitions);
  const leftOut = new Set(degraded.map((each) => each.termId));
  const terms = scorecard.terms.filter((term) => !leftOut.has(term.id));
  const slots = attributeSlots(terms.flatMap(attributesOf));
  const groups = termGroups.map((group) => ({
    group,
    limits: scorecard.limits[group],
    terms: terms.filter((term) => term.group === group).map((term) => compileTerm(term, slots)),
  }));
  const bounds = boundsOf(scorecard);
  return {
    version: scorecard.version,
    degraded,
    readsDeals: slots.readsDeals,
    score: (properties, now, { deals = null, onBin = unheard } = {}) => {
      const {
        points,
        lines,
        degraded: left,
      } = tally(groups, scorecard.limits.total, {
        values: slots.read({ properties, deals }, now),
        degraded,
        onBin,
      });
      return {
        points,
        ...bounds,
        grade: gradeOf(points, scorecard.cutOffs),
        lines,
        degraded: left,
      };
    },
  };
}

function degradedTerms(
  { terms }: AnyScorecard,
  definitions: readonly PropertyDefinition[],
): readonly DegradedTerm[] {
  const properties = contactProperties(definitions);
  return terms.flatMap((term) => {
    const faults = faultsOfTerm(term, properties);
    return faults.length === 0 ? [] : [{ termId: term.id, why: faults }];
  });
}

const unheard = () => {};

function tally(groups: readonly Group[], total: Limits, found: Found): Tally {
  const sum: Tally = { points: 0, lines: [], degraded: [...found.degraded] };
  for (const group of groups) addGroup(sum, group, found);
  addCap(sum, 'total', total, sum.points);
  return sum;
}

function addGroup(sum: Tally, { group, limits, terms }: Group, { values, onBin }: Found): void {
  const before = sum.points;
  for (const term of terms) {
    const result = term(values);
    if (result === null) continue;
    if ('degraded' in result) {
      sum.degraded.push(result.degraded);
    } else {
      sum.lines.push(result.line);
      sum.points += result.line.points;
      onBin(result.line.id, result.bin);
    }
  }
  addCap(sum, group, limits, sum.points - before);
}

function addCap(sum: Tally, group: LimitScope, limits: Limits, reached: number): void {
  const line = capLine(group, limits, reached);
  if (line === null) return;
  sum.lines.push(line);
  sum.points += line.points;
}

function gradeOf(points: number, { A, B, C }: CutOffs): Grade {
  if (points >= A) return 'A';
  if (points >= B) return 'B';
  return points >= C ? 'C' : 'D';
}
