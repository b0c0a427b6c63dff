import { Decimal } from 'decimal.js';
import type { SmartCheck } from '../../domain/goals/smart/smart-letter.ts';
import type {
  SuggestedTarget,
  SuggestedTargets,
} from '../../domain/goals/smart/suggested-targets.ts';
import { decimalText } from './decimal-column.ts';

type TargetJson = Omit<SuggestedTarget, 'target'> & { readonly target: string | null };
type TargetsJson =
  | Exclude<SuggestedTargets, { readonly kind: 'suggested' }>
  | (Omit<Extract<SuggestedTargets, { readonly kind: 'suggested' }>, 'targets'> & {
      readonly targets: readonly TargetJson[];
    });

/** A goal's check as JSON: decimals as text. */
export interface SmartJson {
  readonly letters: SmartCheck['letters'];
  readonly targets: TargetsJson | null;
}

/** To JSON. */
export function smartJson({ letters, targets }: SmartCheck): SmartJson {
  if (targets?.kind !== 'suggested') return { letters, targets };
  const asText = targets.targets.map(({ target, ...rest }) => ({
    ...rest,
    target: decimalText(target),
  }));
  return { letters, targets: { ...targets, targets: asText } };
}

/** From JSON. Paces that were stored before goals were checked have none: no letter is claimed until they are paced again. */
export function smartFrom(json: SmartJson | undefined): SmartCheck {
  if (json === undefined) return { letters: [], targets: null };
  const { letters, targets } = json;
  if (targets?.kind !== 'suggested') return { letters, targets };
  const asDecimals = targets.targets.map(({ target, ...rest }) => ({
    ...rest,
    target: target === null ? null : new Decimal(target),
  }));
  return { letters, targets: { ...targets, targets: asDecimals } };
}
