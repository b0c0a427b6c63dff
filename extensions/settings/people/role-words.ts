import type { RolesAnswer } from '../../../src/contract/settings/roles.ts';
import { peopleSettings as words } from '../../../src/words/en/settings/people.ts';

export type ShownPeople = Extract<RolesAnswer, { state: 'shown' }>;
export type Person = ShownPeople['people'][number];
export type Role = Person['role'];

/** The roles in the order of what they may do, each with that in one line. */
export const roles: readonly { readonly role: Role; readonly may: string }[] = (
  ['admin', 'manager', 'marketer', 'rep'] as const
).map((role) => ({ role, may: words.may[role] }));

export const isRole = (value: unknown): value is Role => roles.some(({ role }) => role === value);

/** What a person is called where HubSpot has no name. */
export function nameOf({ name, email, userId }: Person): string {
  return name ?? email ?? words.user(userId);
}

/** A role that was given, with the person as they were before. */
export interface Given {
  readonly person: Person;
  readonly role: Role;
}

/** Who is looked for: by name, address, team or user id; in any case of letters. */
export interface Sought {
  readonly text: string;
  readonly role: Role | 'any' | 'suggested';
}

export const everybody: Sought = { text: '', role: 'any' };

/** The people who are looked for, in the order that they came in. */
export function found(people: readonly Person[], { text, role }: Sought): readonly Person[] {
  const wanted = text.trim().toLowerCase();
  return people.filter((person) => {
    if (role === 'suggested' && person.suggestion === null) return false;
    if (role !== 'any' && role !== 'suggested' && person.role !== role) return false;
    const said = [nameOf(person), person.email ?? '', person.userId, ...person.teams];
    return said.some((each) => each.toLowerCase().includes(wanted));
  });
}

/** "1 admin, 3 managers, 2 marketers, 12 reps". */
export function countsOf(people: readonly Person[]): string {
  return roles
    .map(({ role }) => {
      const count = people.filter((person) => person.role === role).length;
      return `${count} ${role}${count === 1 ? '' : 's'}`;
    })
    .join(', ');
}
