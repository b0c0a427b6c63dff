import type {
  RuleDraft,
  RuleEvent,
  RuleVersion,
  RuleVersionHead,
} from '../../domain/leads/rules/rule-book.ts';
import { tableOf } from '../engine/columns.ts';

const head = {
  version: 'text',
  number: 'integer',
  authorIds: 'jsonb',
  createdAt: 'bigint',
  note: 'text',
  basedOn: 'text',
  changes: 'jsonb',
} as const;

/** Versions without their scorecards, as the book lists them. */
export const versionHeads = tableOf<RuleVersionHead>()(
  'pacekeeper.rule_version',
  ['version'],
  head,
);

/** Versions of the rules and their rows. */
export const versionRows = tableOf<RuleVersion>()('pacekeeper.rule_version', ['version'], {
  ...head,
  scorecard: 'jsonb',
});

/** What happened to versions. */
export const eventRows = tableOf<RuleEvent>()('pacekeeper.rule_event', ['number'], {
  number: 'integer',
  version: 'text',
  kind: 'text',
  byId: 'text',
  at: 'bigint',
  note: 'text',
  until: 'bigint',
  scores: 'text',
});

/** Saved states of the draft. */
export const draftRows = tableOf<RuleDraft>()('pacekeeper.rule_draft', ['revision'], {
  revision: 'integer',
  scorecard: 'jsonb',
  authorIds: 'jsonb',
  savedById: 'text',
  savedAt: 'bigint',
});
