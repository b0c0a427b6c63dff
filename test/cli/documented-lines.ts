import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A line that a reader is told to type, with where it stands. */
export interface DocumentedLine {
  readonly doc: string;
  readonly line: string;
}

/** What became of a line: run, not run for a reason that holds, or nothing that anybody knows. */
export type Runnable =
  | { readonly kind: 'run'; readonly words: readonly string[] }
  | { readonly kind: 'not run'; readonly why: string }
  | { readonly kind: 'unknown' };

/** The example that stands for a word in capitals. */
const placeholders: Readonly<Record<string, string>> = { FILE: 'points.csv' };

/** Lines of the fenced blocks of README, the guides and the examples: those without a language, and of a shell. */
export function documentedLines(): readonly DocumentedLine[] {
  const guides = readdirSync(new URL('docs/guides', root)).filter((name) => name.endsWith('.md'));
  const docs = ['README.md', 'examples/README.md', ...guides.map((name) => `docs/guides/${name}`)];
  return docs.flatMap((doc) => shellLines(readFileSync(new URL(doc, root), 'utf8'), doc));
}

export function shellLines(text: string, doc: string): readonly DocumentedLine[] {
  const blocks = text.matchAll(/^```(?<language>\w*)\n(?<block>[\s\S]*?)^```/gm);
  return [...blocks].flatMap(({ groups: { language = '', block = '' } = {} }) => {
    if (!['', 'sh', 'bash', 'shell', 'console'].includes(language)) return [];
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    // A mail, or a table, is no block of commands.
    return lines.some(isCommand) ? lines.map((line) => ({ doc, line })) : [];
  });
}

function isCommand(line: string): boolean {
  return /^(?:[A-Z_]+=\S+ )?(?:\$ )?(?:npx |npm |pacekeeper )/.test(line);
}

/** What to run for a line: `npm start --` and `npx pacekeeper` are the same program. */
export function runnable(line: string): Runnable {
  const [typed = ''] = line.trim().split(/ {2,}|\s#/, 1);
  if (/^[A-Z_]*TOKEN=|--portal(?: |$)/.test(typed)) return notRun('needs a HubSpot account');
  if (/^export [A-Z_]+=/.test(typed)) return notRun('sets what the next commands read');
  if (/^npm ci(?: |$)/.test(typed)) return notRun('installs the project anew');
  const program = /^(?:npx )?pacekeeper (?<words>.+)$|^npm start(?: -- (?<files>.+))?$/.exec(typed);
  if (program?.groups === undefined) return { kind: 'unknown' };
  const { words, files } = program.groups;
  const typedWords = wordsOf(words ?? `start ${files ?? ''}`);
  const given = typedWords.map((word) => placeholders[word] ?? word);
  if (given.some((word) => /^[A-Z]{3,}$/.test(word))) return notRun('names something of your own');
  if (!given.some((word) => /\.(?:csv|tsv|xlsx|json)$/.test(word))) return notRun('takes no file');
  const beside = given.map((word) => word.replace(/^examples\//, ''));
  return { kind: 'run', words: beside[0] === 'start' ? [...beside, '--once'] : beside };
}

function notRun(why: string): Runnable {
  return { kind: 'not run', why };
}

function wordsOf(text: string): readonly string[] {
  const words = text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g);
  return [...words].map(([, ...parts]) => parts.join(''));
}
