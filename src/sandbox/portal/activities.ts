import type { WorldObjectType } from '../world.ts';

/** What people do, as HubSpot keeps it beside the records: here only what an app wrote. */
export type ActivityType = 'tasks' | 'notes';

/** A task or a note. */
export interface Activity {
  readonly id: string;
  readonly createdAt: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly links: readonly { readonly type: WorldObjectType; readonly id: string }[];
}

/** HubSpot's ids of the unlabelled links from an activity, and where each leads. */
export const activityLinks: Readonly<
  Record<ActivityType, Readonly<Record<number, WorldObjectType>>>
> = {
  tasks: { 204: 'contacts', 192: 'companies', 216: 'deals' },
  notes: { 202: 'contacts', 190: 'companies', 214: 'deals' },
};

/** The properties that may be written, and the choices of those that have some. */
export const activityProperties: Readonly<
  Record<ActivityType, Readonly<Record<string, readonly string[] | null>>>
> = {
  tasks: {
    hs_timestamp: null,
    hs_task_subject: null,
    hs_task_body: null,
    hs_task_status: ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'COMPLETED'],
    hs_task_priority: ['NONE', 'LOW', 'MEDIUM', 'HIGH'],
    hs_task_type: ['EMAIL', 'CALL', 'TODO'],
    hubspot_owner_id: null,
  },
  notes: { hs_timestamp: null, hs_note_body: null, hubspot_owner_id: null },
};

const firstId = 70_000_000_001;

/** The tasks and notes of a portal, in the order in which they were written. */
export class Activities {
  readonly #written: Readonly<Record<ActivityType, Activity[]>> = { tasks: [], notes: [] };

  add(type: ActivityType, activity: Omit<Activity, 'id'>): Activity {
    const { tasks, notes } = this.#written;
    const added = { id: String(firstId + tasks.length + notes.length), ...activity };
    this.#written[type].push(added);
    return added;
  }

  all(type: ActivityType): readonly Activity[] {
    return this.#written[type];
  }
}
