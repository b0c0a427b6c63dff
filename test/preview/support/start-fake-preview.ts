import pino from 'pino';
import type { PreviewOptions } from '../../../src/preview/preview-options.ts';
import { startPreview } from '../../../src/preview/start-preview.ts';
import { type Answer, appId, clientSecret, startFakeService } from './fake-service.ts';
import { portalNow, samplePortal, viewers } from './sample-portal.ts';

/** Options for a preview over the fake portal and a service at `url`. */
export function fakeOptions(url: string, replaced: Partial<PreviewOptions> = {}): PreviewOptions {
  return {
    port: 0,
    host: '127.0.0.1',
    cards: [],
    backend: { url, clientSecret, appId },
    portal: { id: 4242, name: 'Acme Europe', timeZone: 'Europe/Madrid', homeCurrency: 'EUR' },
    data: samplePortal(),
    viewers,
    clock: () => portalNow,
    log: pino({ level: 'silent' }),
    ...replaced,
  };
}

/** A preview over the fake portal with a fake service behind it. */
export async function startFakePreview(replaced: Partial<PreviewOptions> = {}, answer?: Answer) {
  // The first page that is asked for shall not wait for the database.
  await samplePortal().schema();
  const service = await startFakeService(answer);
  const preview = await startPreview(fakeOptions(service.url, replaced));
  return {
    url: preview.url,
    service,
    close: async () => {
      await preview.close();
      await service.close();
    },
  };
}
