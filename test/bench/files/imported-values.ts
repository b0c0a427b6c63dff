import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import type { World, WorldRecord } from '../../../src/sandbox/world.ts';
import type { TrueValue } from '../../corpus/make/corpus-case.ts';
import { exportedOn } from '../../corpus/make/invented-team.ts';
import { readAs } from './read-as.ts';
import type { ReadCase } from './read-corpus.ts';
import { inFolder, type UnderstoodFile } from './understand.ts';

/** What the probes of a case became in the portal that its files fill. */
export interface ImportedValues {
  /** Cells that hold what the truth says. */
  readonly right: number;
  /** Cells that hold nothing, or whose record is not there under its name. */
  readonly absent: number;
  /** One sentence each. */
  readonly misread: readonly string[];
  /** Why nothing was imported; null when something was. */
  readonly refused: string | null;
}

/** Imports the files of a case as `npm start` would, and looks up each probe. Columns that are asked about are not judged. */
export async function importedValues(
  given: ReadCase,
  answers: readonly UnderstoodFile[],
): Promise<ImportedValues> {
  const probes = Object.entries(given.truth.files).flatMap(([name, truth]) => {
    const questions = askedIn(answers.find(({ file }) => file === name));
    return truth.mustRefuse ? [] : truth.values.filter(({ heading }) => !questions.has(heading));
  });
  let world: World;
  try {
    world = await inFolder(given.files, async (files) => {
      const imported = await importWorld({ files, now: exportedOn, homeCurrency: 'EUR' });
      return imported.world;
    });
  } catch (error) {
    const refused = error instanceof Error ? error.message : String(error);
    return { right: 0, absent: probes.length, misread: [], refused };
  }
  const looked = probes.map((probe) => ({ probe, found: valueIn(world, probe) }));
  const wrong = looked.filter(({ probe, found }) => found.length > 0 && !isIn(probe, found));
  return {
    right: looked.filter(({ probe, found }) => isIn(probe, found)).length,
    absent: looked.filter(({ found }) => found.length === 0).length,
    misread: [
      ...wrong.map(
        ({ probe, found }) =>
          `${given.name}: ${probe.heading} "${probe.written ?? ''}" of ${probe.record.value} became ${found.join(' or ')}, not ${probe.value}`,
      ),
      ...miscounted(given, world),
    ],
    refused: null,
  };
}

function askedIn(answer: UnderstoodFile | undefined): ReadonlySet<string> {
  const columns = answer?.columns.filter(({ confidence }) => confidence === 'asked') ?? [];
  return new Set([...(answer?.questions ?? []), ...columns.map(({ heading }) => heading)]);
}

function isIn(probe: TrueValue, found: readonly string[]): boolean {
  return found.some((each) => readAs(probe, each));
}

function miscounted({ name, truth }: ReadCase, world: World): readonly string[] {
  return (['contacts', 'deals'] as const).flatMap((type) => {
    const expected = truth.records[type];
    const found = world.records[type].length;
    return expected === undefined || expected === found
      ? []
      : [`${name}: ${found} ${type} came of ${expected}`];
  });
}

const held = (record: WorldRecord, property: string) =>
  record.changes.findLast((each) => each.property === property)?.value ?? '';

/** What the record holds, in each form that the truth may have; empty when it holds nothing or is not there. */
function valueIn(world: World, { record: wanted, property }: TrueValue): readonly string[] {
  const record = world.records[wanted.object].find(
    (each) => held(each, wanted.property).toLowerCase() === wanted.value.toLowerCase(),
  );
  if (record === undefined) return [];
  if (property === 'associated contact') return linkedAddresses(world, record);
  const value = held(record, property);
  if (value === '') return [];
  if (property === 'dealstage') return outcomeOf(world, value);
  return property === 'hubspot_owner_id' ? ownerOf(world, value) : [value];
}

function outcomeOf({ pipelines }: World, id: string): readonly string[] {
  const stage = pipelines.flatMap(({ stages }) => stages).find((each) => each.id === id);
  if (stage === undefined) return [];
  if (!stage.isClosed) return ['open'];
  return [Number(stage.probability) === 1 ? 'won' : 'lost'];
}

function ownerOf({ owners }: World, id: string): readonly string[] {
  const owner = owners.find((each) => each.id === id);
  return owner === undefined ? [id] : [owner.email, `${owner.firstName} ${owner.lastName}`.trim()];
}

function linkedAddresses({ links, records }: World, deal: WorldRecord): readonly string[] {
  const ids = links.flatMap(({ from, to }) => {
    if (from.type === 'deals' && from.id === deal.id && to.type === 'contacts') return [to.id];
    return to.type === 'deals' && to.id === deal.id && from.type === 'contacts' ? [from.id] : [];
  });
  return records.contacts.filter(({ id }) => ids.includes(id)).map((each) => held(each, 'email'));
}
