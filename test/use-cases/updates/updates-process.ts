import { smtpSender } from '../../../src/mail/smtp-sender.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { sendUpdates } from '../../../src/use-cases/updates/send-updates.ts';

/** One run of progress updates as a process of its own: `updates-process.ts DATABASE SMTP-PORT AT`. Says what it did as JSON. */
const [url = '', port = '', at = ''] = process.argv.slice(2);
const database = await openDatabase({ url });
const server = { host: '127.0.0.1', port: Number(port), tls: 'off', login: null } as const;
const mail = smtpSender(server, { name: 'Pacekeeper', address: 'updates@acme.example' });
const result = await sendUpdates({
  store: database.portal(1),
  clock: () => Number(at),
  delivery: { mail, crm: null },
  budget: unlimited,
});
process.stdout.write(`${JSON.stringify(result.counts)}\n`);
await database.close();
