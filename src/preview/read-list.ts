import type { ListPage } from '../contract/record-list.ts';
import { readableOwners } from '../domain/access/may-read.ts';
import type { Owner } from '../domain/crm/owner.ts';
import type { ObjectType } from '../domain/crm/property.ts';
import type { PreviewListQuery } from './preview-data.ts';
import type { PreviewViewer } from './preview-options.ts';

const PAGE_SIZE = 25;
/** The owner filter's word for records without an owner. */
const NOBODY = 'nobody';

/** What a list page was asked for, as it stands in the address. */
export interface ListAddress {
  readonly search: string;
  readonly owner: string;
  /** From 1. */
  readonly page: number;
}

/** Reads `q`, `owner` and `page` from a query; what makes no sense counts as not said. */
export function listAddress(query: URLSearchParams): ListAddress {
  const page = Number(query.get('page') ?? '1');
  return {
    search: (query.get('q') ?? '').trim().slice(0, 200),
    owner: query.get('owner') ?? '',
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** The owners whose records this viewer may list; null stands for "nobody's", a null list for everybody's. */
export function ownersFor(
  viewer: PreviewViewer,
  kind: ObjectType,
  owners: readonly Owner[],
): readonly (string | null)[] | null {
  const teamIds = viewer.teams.map(({ id }) => id);
  return readableOwners({ ...viewer, teamIds }, kind, owners);
}

/** A list, filtered by what was asked within what the viewer may see. */
export async function readList<Row>(
  asked: ListAddress,
  readable: readonly (string | null)[] | null,
  owners: readonly Owner[],
  read: (query: PreviewListQuery) => Promise<ListPage<Row>>,
) {
  const choices = ownerChoices(readable, owners);
  const chosen = choices.find(({ value }) => value === asked.owner)?.value ?? '';
  const list = await read({
    ownerIds: chosen === '' ? readable : [chosen === NOBODY ? null : chosen],
    search: asked.search === '' ? null : asked.search,
    offset: (asked.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return {
    list,
    search: asked.search,
    owner: chosen,
    owners: choices,
    page: asked.page,
    pageSize: PAGE_SIZE,
  };
}

function ownerChoices(readable: readonly (string | null)[] | null, owners: readonly Owner[]) {
  const named = owners
    .filter(({ id }) => readable === null || readable.includes(id))
    .map(({ id, name, archived }) => ({
      value: id,
      label: archived ? `${name} (deactivated)` : name,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const nobody = readable === null || readable.includes(null);
  return nobody ? [...named, { value: NOBODY, label: 'Nobody' }] : named;
}
