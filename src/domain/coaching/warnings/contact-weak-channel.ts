import type { NoValues } from '../../told/told.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { AdjustableRule } from '../warning.ts';
import { daysSince, isWorkedLead, leadNeeds } from './contact-lead.ts';

/** Two weeks: while it is decided how much time the lead gets. Afterwards what the lead did says more. Our judgement. */
const USUAL_DAYS = 14;

/** What it says. Shares of leads that convert, 0 to 1. */
export type WeakChannelSays = {
  readonly 'weak channel': {
    readonly channel: string;
    readonly conversion: number;
    readonly ofAll: number;
  };
  readonly 'ask about the need': NoValues;
};

/** A fresh lead of a channel that brings fewer customers than the others, beyond chance, and that nobody has tried yet. */
export const contactWeakChannel = {
  id: 'contact-weak-channel',
  needs: [...leadNeeds, 'createdAt', 'lastContactedAt', 'weakChannel'],
  threshold: { usual: USUAL_DAYS, least: 1, most: 90 },
  judge: (contact, now, limit) => {
    const { createdAt, lastContactedAt, weakChannel } = contact;
    if (!isWorkedLead(contact) || lastContactedAt !== null) return { kind: 'fine' };
    if (weakChannel === undefined) return { kind: 'no data', missing: 'channels' };
    if (createdAt === null) return { kind: 'no data', missing: 'create date' };
    if (weakChannel === null || daysSince(createdAt, now) > limit) return { kind: 'fine' };
    const { name, conversion, ofAll } = weakChannel;
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: { say: 'weak channel', with: { channel: name, conversion, ofAll } },
      action: { say: 'ask about the need', with: {} },
    };
  },
} as const satisfies AdjustableRule<ContactFacts, WeakChannelSays>;
