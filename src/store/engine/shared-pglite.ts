import { PGlite } from '@electric-sql/pglite';

/** Messages of PostgreSQL's extended query protocol, by their first byte: parse, bind, describe, execute, close, flush. */
const PART_OF_BATCH = new Set([...'PBDECH'].map((type) => type.charCodeAt(0)));
const SYNC = 'S'.charCodeAt(0);

/**
 * PGlite for several clients of pglite-socket, which share one session. The socket server lets another client's message in after
 * every message, unless a transaction is open. But a statement with values is a batch of messages that ends with
 * Sync; another client's Parse in the midst of it replaces the statement that the values are for. So a batch
 * counts as a transaction here: whoever began one is served until its Sync.
 */
export class SharedPglite extends PGlite {
  #batchOpen = false;

  override isInTransaction(): boolean {
    return this.#batchOpen || super.isInTransaction();
  }

  override execProtocolRawStream(
    ...[message, options]: Parameters<PGlite['execProtocolRawStream']>
  ): Promise<void> {
    const type = message[0] ?? 0;
    if (type === SYNC) this.#batchOpen = false;
    else if (PART_OF_BATCH.has(type)) this.#batchOpen = true;
    return super.execProtocolRawStream(message, options);
  }

  /** The socket server rolls back with this when a client leaves: its batch is over too. */
  override exec(...[query, options]: Parameters<PGlite['exec']>): ReturnType<PGlite['exec']> {
    this.#batchOpen = false;
    return super.exec(query, options);
  }
}
