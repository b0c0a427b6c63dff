import pg from 'pg';

const INT8 = 20;

/**
 * Counts, instants and portal ids are all below 2^53, so 64-bit integers become numbers; pg's own choice is text.
 * Set on the pool and not on pg itself: other users of pg in this process keep their parsers.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
};

/** A pool over either engine. A connection that fails while idle is replaced; `onIdleError` hears of it. */
export function createPool(connectionString: string, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, types, max: 10, connectionTimeoutMillis: 30_000 });
  pool.on('error', onIdleError);
  return pool;
}
