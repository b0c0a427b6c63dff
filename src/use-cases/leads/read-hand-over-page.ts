import type { HandOverFiguresView, HandOverPage } from '../../contract/hand-over-page.ts';
import { mayRead } from '../../domain/access/may-read.ts';
import type { Role, Viewer } from '../../domain/access/viewer.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import {
  disputedLeads,
  type HandedLead,
  handOverFigures,
} from '../../domain/leads/hand-over/figures.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { HandOverStore } from '../ports/hand-over-store.ts';
import type { Clock } from '../slices/slice.ts';
import { channelNames } from './page/source-names.ts';

/** A quarter: what marketing and sales still remember and can change. */
const DAYS = 90;

/** A list that is worked through, not an archive. */
const MOST_DISPUTED = 20;

/** Who sees the figures of everybody's leads. */
const readers: readonly Role[] = ['admin', 'manager', 'marketer'];

/** What the page is read from, and for whom. */
export interface HandOverPageReading {
  readonly store: Pick<HandOverStore, 'handedLeads'>;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** Sales and marketing together: what became of the leads of the last quarter, by channel, and where sales and score differ. */
export async function readHandOverPage(reading: HandOverPageReading): Promise<HandOverPage> {
  const { store, schema, viewer, clock } = reading;
  if (!readers.includes(viewer.role)) return { state: 'not allowed' };
  const now = clock();
  const [leads, portal] = await Promise.all([store.handedLeads(now - DAYS * DAY_MS), schema()]);
  if (leads.length === 0 || portal === null) return { state: 'nothing yet' };
  const nameOf = channelNames(portal);
  const byChannel = Map.groupBy(leads, ({ source }) => nameOf({ source, campaign: null }).source);
  const disputed = disputedLeads(leads).filter(({ lead }) =>
    mayRead(viewer, { kind: 'contact', ownerId: lead.ownerId }, portal.owners),
  );
  return {
    state: 'shown',
    days: DAYS,
    all: figuresOf(leads, now),
    channels: [...byChannel]
      .sort(([, one], [, other]) => other.length - one.length)
      .map(([source, each]) => ({ source, ...figuresOf(each, now) })),
    disputed: disputed.slice(0, MOST_DISPUTED).map(({ lead, reason, grade }) => ({
      contactId: lead.contactId,
      name: lead.name,
      reason,
      grade,
    })),
    moreDisputed: Math.max(0, disputed.length - MOST_DISPUTED),
  };
}

function figuresOf(leads: readonly HandedLead[], now: number): HandOverFiguresView {
  const { reasons, ...figures } = handOverFigures(leads, now);
  return { ...figures, reasons: [...reasons] };
}
