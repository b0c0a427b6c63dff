import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import type { World } from '../../../src/sandbox/world.ts';
import { exportedOn } from '../../corpus/make/invented-team.ts';
import { variants } from '../../corpus/make/variants.ts';
import { inFolder } from './understand.ts';

/** Imports one table in every form and tells, form by form, the first difference from the form that HubSpot writes; null: none. */
export async function variantsReadAlike(): Promise<
  readonly { readonly name: string; readonly differs: string | null }[]
> {
  const read: { readonly name: string; readonly lines: readonly string[] }[] = [];
  for (const { name, file, bytes } of variants) {
    read.push({ name, lines: await linesOf({ name: file, bytes: await bytes() }) });
  }
  const first = read[0]?.lines ?? [];
  return read.map(({ name, lines }) => ({ name, differs: difference(first, lines) }));
}

async function linesOf(given: { readonly name: string; readonly bytes: Uint8Array }) {
  try {
    const { world } = await inFolder([given], (files) =>
      importWorld({ files, now: exportedOn, homeCurrency: 'EUR' }),
    );
    return told(world);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Every value of every deal, without what depends on the moment of the import. */
function told({ records, owners }: World): readonly string[] {
  const names = new Map(
    owners.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
  );
  return records.deals.flatMap(({ id, createdAt, changes }) => [
    `${id} created ${createdAt}`,
    ...changes.map(
      ({ property, value }) =>
        `${id} ${property} ${property.startsWith('amount') ? Number(value) : (names.get(value) ?? value)}`,
    ),
  ]);
}

function difference(expected: readonly string[], found: readonly string[]): string | null {
  const at = expected.findIndex((each, index) => each !== found[index]);
  if (at >= 0) return `"${found[at] ?? 'nothing'}" in place of "${expected[at]}"`;
  return found.length > expected.length ? `"${found[expected.length]}" is one too many` : null;
}
