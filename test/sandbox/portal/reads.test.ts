import { describe, expect, test } from '@jest/globals';
import { open } from './open.ts';

describe("HubSpot's client reads from the portal", () => {
  test('a list pages through every contact in order of id', async () => {
    const { client } = await open();
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await client.crm.contacts.basicApi.getPage(10, after, ['email']);
      ids.push(...page.results.map((contact) => contact.id));
      after = page.paging?.next?.after;
    } while (after !== undefined);
    expect(ids).toEqual(Array.from({ length: 25 }, (_, index) => String(100 + index)));
  });

  test('a batch read brings history, newest first', async () => {
    const { client } = await open();
    const answer = await client.crm.contacts.batchApi.read({
      inputs: [{ id: '105' }],
      properties: ['hubspotscore', 'lastname'],
      propertiesWithHistory: ['hubspotscore'],
    });
    expect(answer.results[0]?.properties).toMatchObject({ hubspotscore: '5', lastname: null });
    expect(
      answer.results[0]?.propertiesWithHistory?.['hubspotscore']?.map((version) => version.value),
    ).toEqual(['5', '1']);
  });

  test('associations, owners, pipelines, properties and goals have the shapes the client expects', async () => {
    const { client } = await open();
    const linked = await client.crm.associations.v4.batchApi.getPage('contacts', 'deals', {
      inputs: [{ id: '100' }],
    });
    expect(linked.results[0]?.to.map((each) => each.toObjectId)).toEqual(['501', '502']);
    const owners = await client.crm.owners.ownersApi.getPage(undefined, undefined, 1);
    expect(owners.paging?.next?.after).toBe('1');
    const pipelines = await client.crm.pipelines.pipelinesApi.getAll('deals');
    expect(pipelines.results[0]?.stages[1]?.metadata).toEqual({
      isClosed: 'true',
      probability: '1.0',
    });
    const properties = await client.crm.properties.coreApi.getAll('contacts');
    expect(properties.results.map((property) => property.name)).toContain('hs_object_id');
    const goals = await client.crm.objects.goals.basicApi.getPage(10, undefined, ['hs_goal_name']);
    expect(goals.results.map((goal) => goal.properties['hs_goal_name'])).toEqual([
      'Goal 1',
      'Goal 2',
    ]);
  });
});
