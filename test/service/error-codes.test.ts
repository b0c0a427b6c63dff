import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as errors from '../../src/service/errors.ts';
import { RequestError } from '../../src/service/errors.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Codes of the errors that are made by name, and of those that the last handler makes. */
function codesInCode(): string[] {
  const made = Object.values(errors).flatMap((make) => {
    if (make === RequestError) return [];
    const error: unknown = Reflect.apply(make, undefined, [[]]);
    return error instanceof RequestError ? [`${error.status} ${error.code}`] : [];
  });
  const handler = read('src/service/error-answer.ts');
  const described = [...handler.matchAll(/code: '([a-z_]+)'/g)].map(([, code]) => code);
  return [...made, ...described.map((code) => `${statuses[code ?? ''] ?? '?'} ${code}`)];
}

/** Of the errors that express and its body parser make. */
const statuses: Readonly<Record<string, number>> = {
  too_large: 413,
  encoded: 415,
  bad_request: 400,
  failed: 500,
};

test('every error code has its line on the page of error codes, and none is there that does not exist', () => {
  const documented = [...read('docs/errors.md').matchAll(/^\| (\d{3}) \| `([a-z_]+)` \|/gm)].map(
    ([, status, code]) => `${status} ${code}`,
  );
  expect(documented.toSorted()).toEqual(codesInCode().toSorted());
});
