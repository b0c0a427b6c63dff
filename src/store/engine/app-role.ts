import type pg from 'pg';
import { RightMissing, SchemaMismatch } from './errors.ts';
import { codeOf, isDenied } from './pg-error.ts';
import { appRole } from './tenant.ts';

/** Roles belong to the whole server: another database's start may make or grant the same role at the same moment. */
const ATTEMPTS = 10;

/**
 * Makes sure that the app role is there, is harmless, and can be taken on by the connecting user.
 * Throws RightMissing with the SQL to run when this user may not arrange it.
 */
export async function ensureAppRole(pool: pg.Pool): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await arrange(pool);
    } catch (error) {
      if (isDenied(error)) throw rightMissing(error);
      if (!isRace(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function arrange(pool: pg.Pool): Promise<void> {
  const found = await readRole(pool);
  if (found === null) await pool.query(`CREATE ROLE ${appRole} NOLOGIN`);
  const role = found ?? (await readRole(pool));
  if (role?.unbound) {
    throw new SchemaMismatch(
      `The role ${appRole} can bypass row-level security. Run: ALTER ROLE ${appRole} NOSUPERUSER NOBYPASSRLS`,
    );
  }
  if (!role?.usable) await pool.query(`GRANT ${appRole} TO CURRENT_USER`);
}

interface AppRole {
  /** Whether it could pass by row-level security. */
  readonly unbound: boolean;
  /** Whether the connecting user can take it on. */
  readonly usable: boolean;
}

async function readRole(pool: pg.Pool): Promise<AppRole | null> {
  const { rows } = await pool.query<AppRole>(
    `SELECT rolsuper OR rolbypassrls AS unbound, pg_has_role(current_user, oid, 'MEMBER') AS usable
     FROM pg_roles WHERE rolname = $1`,
    [appRole],
  );
  return rows[0] ?? null;
}

/** Made or granted by somebody else just now: duplicate object, unique violation, or "tuple concurrently updated". */
function isRace(error: unknown): boolean {
  return ['42710', '23505', 'XX000'].includes(codeOf(error));
}

function rightMissing(cause: unknown): RightMissing {
  return new RightMissing(
    `The database user may not make the role that Pacekeeper works under. Let an administrator run once, ` +
      `with the user's name in the second line:\nCREATE ROLE ${appRole} NOLOGIN;\nGRANT ${appRole} TO "that user";`,
    { cause },
  );
}
