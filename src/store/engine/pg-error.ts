import { isNativeError } from 'node:util/types';

/** PostgreSQL's code for "permission denied". */
const INSUFFICIENT_PRIVILEGE = '42501';

/** The SQLSTATE of an error that PostgreSQL answered; empty for any other. */
export function codeOf(error: unknown): string {
  return isNativeError(error) && 'code' in error ? String(error.code) : '';
}

/** Whether the database user lacks the right for what was asked. */
export function isDenied(error: unknown): error is Error {
  return codeOf(error) === INSUFFICIENT_PRIVILEGE;
}
