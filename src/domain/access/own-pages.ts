import type { Role } from './viewer.ts';

/** The tabs of the home page. */
export const homeTabs = ['pace', 'leads'] as const;
export type HomeTab = (typeof homeTabs)[number];

const tabsOf: Readonly<Record<Role, readonly [HomeTab, ...HomeTab[]]>> = {
  admin: ['pace', 'leads'],
  manager: ['pace', 'leads'],
  marketer: ['leads'],
  rep: ['pace'],
};

/** The tabs of the home page that a role has something on; the first is where it lands. */
export function homeTabsOf(role: Role): readonly [HomeTab, ...HomeTab[]] {
  return tabsOf[role];
}
