import type { FileMend } from '../../../../contract/file-mend.ts';
import type { ImportOptions, ImportProgress } from '../../../import/import-desk.ts';
import type { ImportView } from '../../../import/import-page.ts';

/** The desk said no, in a sentence for whoever asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** What the import page asks of its server; every one throws {@link Refused} with a sentence when it gets no answer. */
export const desk = {
  state: () => view('/import/state', {}),
  take: (file: File) =>
    asked(fileAddress(file.name), { method: 'PUT', body: file }, `${file.name} could not be sent.`),
  remove: (name: string) => view(fileAddress(name), { method: 'DELETE' }),
  mend: (mend: FileMend) => view('/import/mend', posted(mend)),
  start: (options: ImportOptions) => view('/import/start', posted(options)),
  progress: async (): Promise<ImportProgress> => (await asked('/import/progress', {})).json(),
};

const fileAddress = (name: string) => `/import/files/${encodeURIComponent(name)}`;

function posted(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function view(address: string, init: RequestInit): Promise<ImportView> {
  return (await asked(address, init)).json();
}

async function asked(
  address: string,
  init: RequestInit,
  unsent = 'Pacekeeper does not answer.',
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    throw new Refused(
      `${unsent} Was the file changed, or Pacekeeper stopped? Look at its terminal, then try again.`,
      { cause },
    );
  }
  if (response.ok) return response;
  throw new Refused(await reasonOf(response));
}

async function reasonOf(response: Response): Promise<string> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const said: { readonly message?: unknown } = isJson ? await response.json() : {};
  return typeof said.message === 'string'
    ? said.message
    : `That failed (${response.status}). The terminal of Pacekeeper says why.`;
}
