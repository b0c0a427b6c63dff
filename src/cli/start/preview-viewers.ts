import type { Role } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { PreviewViewer } from '../../preview/preview-options.ts';

/** The preview's own admin: a user id that HubSpot gives to nobody. */
const ADMIN: PreviewViewer = {
  userId: '1',
  email: 'admin@preview.example',
  firstName: 'Portal',
  lastName: 'admin',
  role: 'admin',
  ownerId: null,
  teams: [],
};

/** Whom the preview can look as: an admin, the known managers, and every rep who can log in. */
export function previewViewers(
  owners: readonly Owner[],
  managerUserIds: readonly string[],
): readonly PreviewViewer[] {
  const people = owners.flatMap((owner) => {
    const role: Role = managerUserIds.includes(owner.userId ?? '') ? 'manager' : 'rep';
    return owner.archived || owner.userId === null ? [] : [viewerFrom(owner, owner.userId, role)];
  });
  return [
    ADMIN,
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
