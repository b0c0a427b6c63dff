/**
 * A HubSpot-shaped portal's content, before anybody asks for it over HTTP. The generator and the importer make worlds;
 * src/sandbox/portal serves them. Values are HubSpot's strings. Nothing later than the portal's clock is ever served.
 */

/** Object types by HubSpot's plural names. */
export type WorldObjectType = 'contacts' | 'deals' | 'companies' | 'goal_targets';

/** One value of one property from a moment on. `at` in ms since 1970. */
export interface WorldChange {
  readonly property: string;
  readonly value: string;
  readonly at: number;
  /** HubSpot's source type: CRM_UI, FORM, IMPORT, ... */
  readonly source: string;
}

/** A record as the sequence of its changes, oldest first: the truth at any moment. */
export interface WorldRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly archivedAt: number | null;
  readonly changes: readonly WorldChange[];
}

/** A property as HubSpot defines it. */
export interface WorldProperty {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly fieldType: string;
  readonly groupName: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface WorldOwner {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly archived: boolean;
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly primary: boolean;
  }[];
}

export interface WorldStage {
  readonly id: string;
  readonly label: string;
  readonly displayOrder: number;
  /** "0.2": HubSpot keeps it as text. */
  readonly probability: string;
  readonly isClosed: boolean;
}

export interface WorldPipeline {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly WorldStage[];
}

/** A link between two records. */
export interface WorldLink {
  readonly from: { readonly type: WorldObjectType; readonly id: string };
  readonly to: { readonly type: WorldObjectType; readonly id: string };
}

export interface World {
  readonly portalId: number;
  readonly timeZone: string;
  readonly homeCurrency: string;
  /** The portal's clock when it opens: ms since 1970. */
  readonly now: number;
  readonly properties: Readonly<Record<WorldObjectType, readonly WorldProperty[]>>;
  readonly owners: readonly WorldOwner[];
  readonly pipelines: readonly WorldPipeline[];
  readonly records: Readonly<Record<WorldObjectType, readonly WorldRecord[]>>;
  readonly links: readonly WorldLink[];
}
