import { expect, test } from '@jest/globals';
import { cutLockFile } from '../../scripts/lock-file.ts';

const file = { name: 'cards', version: '1.0.0', dependencies: { a: '1.0.0' } };

function cut(packages: Parameters<typeof cutLockFile>[1]): string[] {
  return Object.keys(cutLockFile(file, packages).packages);
}

test('keeps what the dependencies need, and of two versions the one that each finds', () => {
  expect(
    cut({
      'node_modules/a': { dependencies: { b: '^1' } },
      'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '*' } },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { dependencies: { a: '*' } },
      'node_modules/other': {},
    }),
  ).toEqual(['', 'node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
});

test('finds a scoped package’s own node_modules', () => {
  expect(
    cut({
      'node_modules/a': { dependencies: { '@s/b': '*' } },
      'node_modules/@s/b': { dependencies: { c: '*' } },
      'node_modules/@s/b/node_modules/c': {},
      'node_modules/c': {},
    }),
  ).toEqual(['', 'node_modules/@s/b', 'node_modules/@s/b/node_modules/c', 'node_modules/a']);
});

test('follows peers unless they are optional, and optional packages only when they are there', () => {
  expect(
    cut({
      'node_modules/a': {
        peerDependencies: { react: '*', typescript: '*' },
        peerDependenciesMeta: { typescript: { optional: true } },
        optionalDependencies: { fsevents: '*' },
      },
      'node_modules/react': {},
      'node_modules/typescript': {},
    }),
  ).toEqual(['', 'node_modules/a', 'node_modules/react']);
});

test('drops the marks of the project’s own tree', () => {
  const { packages } = cutLockFile(file, {
    'node_modules/a': { version: '1.0.0', dev: true, peer: true },
  });
  expect(packages).toMatchObject({ 'node_modules/a': { version: '1.0.0' } });
  expect(JSON.stringify(packages)).not.toMatch(/dev|peer/);
});

test('names what is missing and who needs it', () => {
  expect(() => cut({ 'node_modules/a': { dependencies: { gone: '*' } } })).toThrow(
    'package-lock.json has no "gone", which "node_modules/a" needs: run npm install.',
  );
});
