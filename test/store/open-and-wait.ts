import { openDatabase } from '../../src/store/engine/database.ts';

/** A program that opens the place it is given, says so or why not, and stays. */
const place: unknown = JSON.parse(process.argv[2] ?? '');
try {
  await openDatabase(place as Parameters<typeof openDatabase>[0]);
  process.stdout.write('open\n');
  setInterval(() => {}, 1_000);
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  process.stdout.write(`refused ${JSON.stringify({ name, message })}\n`);
}
