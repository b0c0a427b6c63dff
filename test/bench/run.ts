/** `npm run bench -- NAME ...`: runs the benchmark in ./NAME.ts, which exports `main(args)`. */
import { existsSync } from 'node:fs';

const [name = '', ...args] = process.argv.slice(2);
const script = new URL(`./${name}.ts`, import.meta.url);

if (!/^[a-z][a-z-]*$/.test(name) || name === 'run' || !existsSync(script)) {
  console.error(
    'Usage: npm run bench -- NAME [options]. NAME is a file of test/bench, such as "score".',
  );
  process.exitCode = 2;
} else {
  const { main } = await import(script.href);
  await main(args);
}
