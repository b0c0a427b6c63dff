/** The same contacts by HubSpot's own client, into memory: `measured-peer.ts URL TOKEN`. */
import { Client } from '@hubspot/api-client';
import { printMeasured } from './print-measured.ts';

const [basePath = '', accessToken = ''] = process.argv.slice(2);
const { crm } = new Client({ basePath, accessToken });
await printMeasured(async () => {
  const { results } = await crm.properties.coreApi.getAll('contacts');
  const properties = results.map(({ name }) => name);
  return (await crm.contacts.getAll(100, undefined, properties)).length;
});
