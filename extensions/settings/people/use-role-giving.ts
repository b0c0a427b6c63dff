import { useCallback, useRef, useState } from 'react';
import type { AssignRoleAnswer } from '../../../src/contract/settings/roles.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { type Acting, useAct } from '../../shared/use-act.ts';
import type { Person, Role } from './role-words.ts';

/** What was given to whom, with the person as they were before. */
export interface Given {
  readonly person: Person;
  readonly role: Role;
  readonly answer: AssignRoleAnswer;
}

/** People as they stand, what came of the latest act, and how a role is given. */
export interface RoleGiving extends Pick<Acting<'assignRole'>, 'isBusy' | 'failed'> {
  readonly people: readonly Person[];
  readonly given: Given | null;
  readonly give: (person: Person, role: Role) => void;
}

/** Gives roles, one at a time, and keeps the list as the answers leave it. */
export function useRoleGiving(first: readonly Person[], context: CardContext): RoleGiving {
  const [people, setPeople] = useState(first);
  const [given, setGiven] = useState<Given | null>(null);
  // The answer belongs to what was asked last; a state would still be the one before when the answer's taker is made.
  const asked = useRef<Omit<Given, 'answer'> | null>(null);
  const take = useCallback((answer: AssignRoleAnswer) => {
    if (asked.current === null) return;
    const { person, role } = asked.current;
    setGiven({ person, role, answer });
    if (answer.state !== 'done') return;
    const now = { role, assigned: true, suggestion: null };
    setPeople((all) =>
      all.map((each) => (each.userId === person.userId ? { ...each, ...now } : each)),
    );
  }, []);
  const { isBusy, failed, act } = useAct('assignRole', context, take);
  const give = (person: Person, role: Role) => {
    asked.current = { person, role };
    setGiven(null);
    act({ user: person.userId, role });
  };
  return { people, given, isBusy, failed, give };
}
