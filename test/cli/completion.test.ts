import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nouns } from '../../src/cli/commands.ts';
import { completions } from '../../src/cli/line/complete.ts';

/** The candidates for the last of the words, without their meanings. */
async function candidates(...words: readonly string[]): Promise<readonly string[]> {
  const lines = (await completions(nouns, words)).split('\n').slice(0, -1);
  return lines.map((line) => line.split('\t')[0] ?? '');
}

describe('completion offers', () => {
  test('commands, with what they are for', async () => {
    expect(await completions(nouns, ['go'])).toBe('goals\tImport, list and remove goals\n');
    expect(await candidates('goals', '')).toEqual(['import', 'list', 'remove']);
    expect(await candidates('help', 'goals', 'i')).toEqual(['import']);
  });

  test('the options of a command that are not there yet', async () => {
    expect(await candidates('goals', 'import', 'a.csv', '--')).toEqual([
      '--dry-run',
      '--now',
      '--portal',
      '--help',
    ]);
    expect(await candidates('goals', 'import', '--dry-run', '--')).not.toContain('--dry-run');
    expect(await candidates('calendar', 'set', '--day-off', '2026-12-24', '--day')).toEqual([
      '--day-off',
    ]);
    expect(await candidates('leaks', '--p')).toEqual(['--portal']);
  });

  test('the values that an option or an argument may have', async () => {
    expect(await candidates('updates', 'set', '--email', '')).toEqual(['on', 'off']);
    expect(await candidates('evaluate', 'pacing', '--json', '--period', 'q')).toEqual(['quarter']);
    expect(await candidates('roles', 'assign', '4711', 'ma')).toEqual(['manager', 'marketer']);
    expect(await candidates('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('nothing where a file or a text of your own is meant', async () => {
    expect(await candidates('goals', 'import', '')).toEqual([]);
    expect(await candidates('start', '--mapping', '')).toEqual([]);
    expect(await candidates('nothing', '')).toEqual([]);
  });
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacekeeper-completion-'));
  symlinkSync(
    new URL('../../bin/pacekeeper.js', import.meta.url).pathname,
    join(folder, 'pacekeeper'),
  );
  writeFileSync(join(folder, 'goals.csv'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell prints that runs a script in a folder with "goals.csv". */
function said(shell: string, script: string): string {
  const PATH = [folder, dirname(process.execPath), process.env['PATH']].join(delimiter);
  return execFileSync(shell, ['-c', script], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', PATH, HOME: folder },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function isHere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).error === undefined;
}
/** Skipped, for all to see, on a machine without the shell. */
const inShell = (shell: string) => (isHere(shell) ? test : test.skip);

describe('the script of "pacekeeper completion" completes', () => {
  inShell('bash')(
    'in bash',
    () => {
      const tab = (...words: readonly string[]) =>
        said(
          'bash',
          `source <(pacekeeper completion bash)
         COMP_WORDS=(pacekeeper ${words.join(' ')}) COMP_CWORD=${words.length}
         _pacekeeper; echo "\${COMPREPLY[@]}"; complete -p pacekeeper`,
        ).split('\n');
      expect(tab('go')[0]).toBe('goals');
      expect(tab('goals', 'import', '--d')[0]).toBe('--dry-run');
      expect(tab('updates', 'set', '--email', '""')[0]).toBe('on off');
      // Where nothing is found, bash goes on to files.
      expect(tab('goals', 'import', 'g')).toEqual(['', expect.stringContaining('-o default'), '']);
    },
    60_000,
  );

  inShell('zsh')(
    'in zsh',
    () => {
      const typed = (keys: string) =>
        said(
          'zsh',
          `zmodload zsh/zpty; zpty z zsh -f -i
         zpty -w z 'PS1=; autoload -Uz compinit; compinit -u -D; source <(pacekeeper completion zsh)'
         zpty -w z 'pacekeeper() { if [[ $1 == complete ]]; then command pacekeeper "$@"; else print -r "RUN<$*>"; fi }'
         zpty -w z 'print READ""Y'; zpty -r -m z seen '*READY*'
         zpty -w z $'${keys}'; zpty -r -m z seen '*RUN<*>*'; print -r -- $seen`,
        );
      expect(typed('pacekeeper upd\\tset --ema\\tof\\t')).toContain('RUN<updates set --email off>');
      expect(typed('pacekeeper goals import goals.c\\t')).toContain('RUN<goals import goals.csv>');
    },
    60_000,
  );

  inShell('fish')(
    'in fish',
    () => {
      const tab = (line: string) =>
        said('fish', `pacekeeper completion fish | source; complete -C '${line}'`);
      expect(tab('pacekeeper go')).toBe('goals\tImport, list and remove goals\n');
      expect(tab('pacekeeper updates set --email ')).toMatch(/^off\t.*\non\t/);
      expect(tab('pacekeeper goals import ')).toContain('goals.csv');
    },
    60_000,
  );
});
