import type { NamedKind, NameFaults } from '../../domain/crm/portal-names.ts';
import type { Sentences } from '../say.ts';

const kinds: Readonly<Record<NamedKind, string>> = {
  rep: 'rep',
  team: 'team',
  pipeline: 'deal pipeline',
  'lifecycle stage': 'lifecycle stage',
  'number property': 'deal property that holds numbers',
};

/** Why a name cannot be looked up. */
export const nameFaults: Sentences<NameFaults> = {
  'name not known': ({ kind, name, there, more }, { number }) => {
    const none = `No ${kinds[kind]} is called "${name}".`;
    if (there.length === 0) return `${none} The portal has none, as far as it has been synced.`;
    const names = there.map((each) => `"${each}"`).join(', ');
    const others = more > 0 ? ` and ${number(more)} more` : '';
    return `${none} There ${there.length === 1 ? 'is' : 'are'} ${names}${others}.`;
  },
  'name of several': ({ ids }, { number }) =>
    `${number(ids.length)} go by that name. Use the id instead, one of ${ids.join(', ')}.`,
};
