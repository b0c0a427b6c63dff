import type { Role } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { PreviewViewer } from '../../preview/preview-options.ts';

/** The preview's own people, who own nothing: user ids that HubSpot gives to nobody. */
const own: readonly PreviewViewer[] = (['admin', 'marketer'] as const).map((role, index) => ({
  userId: String(index + 1),
  email: `${role}@preview.example`,
  firstName: 'Portal',
  lastName: role,
  role,
  ownerId: null,
  teams: [],
}));

/** The roles of people in the preview, by user id. */
export function previewRoles(managerUserIds: readonly string[]): ReadonlyMap<string, Role> {
  return new Map([
    ...managerUserIds.map((userId) => [userId, 'manager'] as const),
    ...own.map(({ userId, role }) => [userId, role] as const),
  ]);
}

/** Whom the preview can look as: an admin, a marketer, the known managers, and every rep who can log in. */
export function previewViewers(
  owners: readonly Owner[],
  managerUserIds: readonly string[],
): readonly PreviewViewer[] {
  const people = owners.flatMap((owner) => {
    const role: Role = managerUserIds.includes(owner.userId ?? '') ? 'manager' : 'rep';
    return owner.archived || owner.userId === null ? [] : [viewerFrom(owner, owner.userId, role)];
  });
  return [
    ...own,
    ...people.filter(({ role }) => role === 'manager'),
    ...people.filter(({ role }) => role === 'rep'),
  ];
}

function viewerFrom({ id, email, name, teams }: Owner, userId: string, role: Role): PreviewViewer {
  const [firstName = name, ...rest] = name.split(' ');
  return {
    userId,
    email: email ?? '',
    firstName,
    lastName: rest.join(' '),
    role,
    ownerId: id,
    teams,
  };
}
