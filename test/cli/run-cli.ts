import { execFile } from 'node:child_process';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

/** How a command ended. */
export interface CliResult {
  readonly code: number;
  /** What it printed, answers before complaints. */
  readonly said: string;
}

/** Runs a command on a data folder as its user would, in the project's folder or another one. */
export function runCli(
  dataDir: string,
  words: readonly string[],
  cwd: string = process.cwd(),
): Promise<CliResult> {
  const env = { ...process.env, NODE_OPTIONS: '', PACEKEEPER_DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/pacekeeper.js'), ...words],
      { cwd, env, timeout: 200_000 },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
    );
  });
}
