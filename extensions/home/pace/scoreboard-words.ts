import type { MethodView } from '../../../src/contract/forecast.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import { forecastWords, leanWords } from '../../../src/words/forecast.ts';
import type { Format } from '../../../src/words/format.ts';

const words = homePace.scoreboards;

/** Which forecast is trusted here, how it did, and what it leans on: plain sentences. */
export function trustWords(methods: readonly MethodView[], format: Format): string[] {
  const record = recordOf(methods, 'combination');
  const leans = leanOn(methods, format);
  if (record === null) return [words.noRecord, ...leans];
  const { wape, bias, held, tried } = record;
  return [
    words.record(format.percent(wape), leanWords(bias, format), held, tried),
    ...leans,
    ...nearest(methods, wape, format),
  ];
}

type Method = MethodView['method'];

function recordOf(methods: readonly MethodView[], which: Method): MethodView['record'] {
  return methods.find(({ method }) => method === which)?.record ?? null;
}

/** The weightiest method, and why: those that were off least count the most. */
function leanOn(methods: readonly MethodView[], format: Format): string[] {
  const [most] = methods
    .flatMap(({ method, weight }) => (weight === null ? [] : [{ method, weight }]))
    .toSorted((one, other) => other.weight - one.weight);
  if (most === undefined) return [];
  return [words.leans(nameOf(most.method, format), format.chance(most.weight))];
}

/** A method that would have come nearer by itself, where there is one. */
function nearest(methods: readonly MethodView[], together: number, format: Format): string[] {
  const [best] = methods
    .flatMap(({ method, record }) =>
      record === null || method === 'combination' ? [] : [{ method, wape: record.wape }],
    )
    .toSorted((one, other) => one.wape - other.wape);
  if (best === undefined || best.wape >= together) return [];
  return [words.nearer(nameOf(best.method, format), format.percent(best.wape))];
}

function nameOf(method: Method, { locale }: Format): string {
  return forecastWords[locale].methods[method].name;
}
