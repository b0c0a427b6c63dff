import type { PropertiesAnswer } from '../../../src/contract/settings/properties.ts';
import { settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';

const pageStates: Record<PropertiesAnswer['state'], true> = {
  shown: true,
  'not synced': true,
  'not allowed': true,
};

/** The portal's contact properties, and how rules can read each. */
export const propertiesSource: CardSource<PropertiesAnswer> = {
  path: settingsRoutes.properties,
  functionName: 'read-properties',
  parameter: null,
  isCard: (answer) => hasState<PropertiesAnswer>(answer, pageStates),
};

/** A property that a rule can read. */
export type KnownProperty = Extract<PropertiesAnswer, { state: 'shown' }>['properties'][number];
