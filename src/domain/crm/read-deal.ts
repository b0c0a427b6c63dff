import type { Deal, DealOutcome } from './deal.ts';
import { isCurrencyCode, type Money, money } from './money.ts';
import { type Pipeline, stageOf } from './pipeline.ts';
import { type Properties, propertyOf } from './property.ts';
import { decimalOf, flagOf } from './read-property.ts';

/** How a deal's properties say that it stands. HubSpot's own flags say how it ended; where they are not set, the stage does. */
export function dealOutcomeOf(properties: Properties, pipelines: readonly Pipeline[]): DealOutcome {
  if (flagOf(properties, 'hs_is_closed_won')) return 'won';
  if (flagOf(properties, 'hs_is_closed')) return 'lost';
  const stage = stageOf(
    pipelines,
    propertyOf(properties, 'pipeline'),
    propertyOf(properties, 'dealstage'),
  );
  if (stage === null) return 'unknown';
  return flagOf(properties, 'hs_is_closed') === false ? 'open' : stage.outcome;
}

/**
 * What a deal's properties say that it is worth. Without a currency code the portal has one currency: its own. An impossible
 * code leaves the amount without meaning.
 */
export function dealAmountsOf(
  properties: Properties,
  homeCurrency: string,
): Pick<Deal, 'amount' | 'homeAmount'> {
  const currency = propertyOf(properties, 'deal_currency_code') ?? homeCurrency;
  const typed = decimalOf(properties, 'amount');
  const converted = decimalOf(properties, 'amount_in_home_currency');
  const amount: Money | null =
    typed === null || !isCurrencyCode(currency) ? null : money(typed, currency);
  if (converted !== null) return { amount, homeAmount: money(converted, homeCurrency) };
  return { amount, homeAmount: currency === homeCurrency ? amount : null };
}
