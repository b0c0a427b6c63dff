import type { MethodView } from '../../../src/contract/forecast.ts';
import { leanWords, methodWords } from '../../../src/words/forecast-words.ts';
import type { Format } from '../../../src/words/format.ts';

/** Which forecast is trusted here, how it did, and what it leans on: plain sentences. */
export function trustWords(methods: readonly MethodView[], format: Format): string[] {
  const record = recordOf(methods, 'combination');
  const leans = leanOn(methods, format);
  if (record === null)
    return [
      'The forecast is all methods together. How each did cannot be told yet: no earlier period is known from end to end.',
      ...leans,
    ];
  const { percent } = format;
  return [
    `The forecast is all methods together. At this point of earlier periods it was off by ${percent(record.wape)} of what came, ${leanWords(record.bias, format)}; ${record.held} of ${record.tried} results lay in its 80% ranges.`,
    ...leans,
    ...nearest(methods, record.wape, format),
  ];
}

type Method = MethodView['method'];

function recordOf(methods: readonly MethodView[], which: Method): MethodView['record'] {
  return methods.find(({ method }) => method === which)?.record ?? null;
}

/** The weightiest method, and why: those that were off least count the most. */
function leanOn(methods: readonly MethodView[], { chance }: Format): string[] {
  const [most] = methods
    .flatMap(({ method, weight }) => (weight === null ? [] : [{ method, weight }]))
    .toSorted((one, other) => other.weight - one.weight);
  if (most === undefined) return [];
  return [
    `It leans most on "${methodWords[most.method].name}" (${chance(most.weight)}): the less a method was off before, the more it counts.`,
  ];
}

/** A method that would have come nearer by itself, where there is one. */
function nearest(methods: readonly MethodView[], together: number, { percent }: Format): string[] {
  const [best] = methods
    .flatMap(({ method, record }) =>
      record === null || method === 'combination' ? [] : [{ method, wape: record.wape }],
    )
    .toSorted((one, other) => one.wape - other.wape);
  if (best === undefined || best.wape >= together) return [];
  return [
    `By itself "${methodWords[best.method].name}" would have come nearer, ${percent(best.wape)} off; which one does so changes from time to time, so none is trusted alone.`,
  ];
}
