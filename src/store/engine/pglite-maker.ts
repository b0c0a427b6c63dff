/** `node pglite-maker.ts FOLDER`: makes an empty embedded database in a folder that is not there yet. */
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite(process.argv[2] ?? '');
await db.waitReady;
await db.close();
