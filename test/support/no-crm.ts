import type { CrmSource } from '../../src/use-cases/ports/crm-source.ts';

const asked = () => {
  throw new Error('The CRM was asked where only the store may be.');
};

/** A CRM that nobody may ask: card reads take everything from the store. */
export const noCrm: CrmSource = {
  readSchema: async () => asked(),
  readAll: asked,
  readModified: asked,
  count: async () => asked(),
};
