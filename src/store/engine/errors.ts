/** The data folder cannot be used; the message says which folder, why, and what to do. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
}

/** Another process works in the data folder: a second one would lose rows without a word. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** The embedded database did not start, or stopped by itself. */
export class EmbeddedDatabaseFailed extends Error {
  override readonly name = 'EmbeddedDatabaseFailed';
}

/** The PostgreSQL server of DATABASE_URL does not let us in; the message says where and why, without the password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/** The database's schema and this version of Pacekeeper do not fit together. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
}

/** The database user lacks a right; the message holds the SQL that an administrator has to run. */
export class RightMissing extends Error {
  override readonly name = 'RightMissing';
}
