import { AssociationSpecAssociationCategoryEnum } from '@hubspot/api-client/lib/codegen/crm/objects/tasks/models/AssociationSpec.js';
import { describe, expect, test } from '@jest/globals';
import { bodyOf, open, post } from './open.ts';
import { noon } from './tiny-world.ts';

const at = new Date(noon).toISOString();
const task = {
  hs_timestamp: at,
  hs_task_subject: 'Call Bo',
  hs_task_body: '<p>Now</p>',
  hs_task_status: 'NOT_STARTED',
  hs_task_type: 'TODO',
  hubspot_owner_id: '1',
};
const toDeal = (id: string, associationTypeId: number) => ({
  to: { id },
  types: [
    {
      associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined,
      associationTypeId,
    },
  ],
});

describe('tasks and notes', () => {
  test('are written and read by HubSpot’s own client, with their deal', async () => {
    const { portal, client } = await open();
    const made = await client.crm.objects.tasks.basicApi.create({
      properties: task,
      associations: [toDeal('501', 216)],
    });
    expect(made.properties['hs_task_subject']).toBe('Call Bo');
    const read = await client.crm.objects.tasks.basicApi.getById(
      made.id,
      ['hs_task_subject', 'hubspot_owner_id'],
      undefined,
      ['deals'],
    );
    expect(read.properties).toMatchObject({ hs_task_subject: 'Call Bo', hubspot_owner_id: '1' });
    expect(read.associations?.['deals']?.results.map(({ id }) => id)).toEqual(['501']);
    const note = await client.crm.objects.notes.basicApi.create({
      properties: { hs_timestamp: at, hs_note_body: 'Well done' },
      associations: [toDeal('502', 214)],
    });
    expect(note.id).not.toBe(made.id);
    expect(portal.activities('tasks')).toHaveLength(1);
    expect(portal.activities('notes')).toMatchObject([{ links: [{ type: 'deals', id: '502' }] }]);
  });

  test.each<[string, string, object, object[]]>([
    ['without a time', 'tasks', { hs_task_subject: 'x' }, []],
    ['with a property that there is not', 'tasks', { ...task, hs_note_body: 'x' }, []],
    ['with a status that there is not', 'tasks', { ...task, hs_task_status: 'DONE' }, []],
    ['of an owner who is not there', 'tasks', { ...task, hubspot_owner_id: '77' }, []],
    ['that is too long', 'notes', { hs_timestamp: at, hs_note_body: 'x'.repeat(65_537) }, []],
    ['on a deal that is not there', 'tasks', task, [toDeal('999', 216)]],
    ['on an archived deal', 'tasks', task, [toDeal('503', 216)]],
    ['by a note’s link', 'tasks', task, [toDeal('501', 214)]],
  ])('%s are refused: 400', async (_, type, properties, associations) => {
    const { portal, call } = await open();
    const answer = await call(`/crm/objects/2026-09/${type}`, post({ properties, associations }));
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer))['category']).toBe('VALIDATION_ERROR');
    expect([...portal.activities('tasks'), ...portal.activities('notes')]).toEqual([]);
  });

  test('need the scope of contacts to be written', async () => {
    const { portal, call } = await open({ scopes: ['crm.objects.contacts.read'] });
    const path = '/crm/objects/2026-09/tasks';
    const refused = await call(path, post({ properties: task }));
    expect(refused.status).toBe(403);
    expect((await bodyOf(refused))['category']).toBe('MISSING_SCOPES');
    expect((await call(path)).status).toBe(200);
    portal.configure({ scopes: ['crm.objects.contacts.write'] });
    expect((await call(path, post({ properties: task }))).status).toBe(201);
  });
});
