import type { Owner } from './owner.ts';
import type { Pipeline } from './pipeline.ts';
import type { Portal } from './portal.ts';
import type { PropertyDefinition } from './property.ts';

/** What a portal says about itself: needed to read its records. */
export interface PortalSchema {
  readonly portal: Portal;
  readonly definitions: readonly PropertyDefinition[];
  readonly owners: readonly Owner[];
  /** Deal pipelines. */
  readonly pipelines: readonly Pipeline[];
}
