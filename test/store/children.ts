import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program as a process of its own, with what it has printed so far, line by line. */
export interface Child {
  readonly lines: readonly string[];
  /** Resolves with the first line that starts so; rejects when the program ends without one. */
  line(start: string): Promise<string>;
  /** Ends it as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a program. */
export function startChild(program: URL, ...args: readonly string[]): Child {
  const command = ['--no-warnings', fileURLToPath(program), ...args];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const exited = once(child, 'exit');
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stderr.on('data', (data) => errors.push(String(data)));
  return {
    lines,
    line: (start) => waitForLine(child, lines, errors, start),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function waitForLine(
  child: ChildProcess,
  lines: readonly string[],
  errors: readonly string[],
  start: string,
): Promise<string> {
  for (;;) {
    const found = lines.find((line) => line.startsWith(start));
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`It ended without "${start}": ${errors.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
