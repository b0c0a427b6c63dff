import { leadCard } from './lead-card.ts';

/** What the Leads tab of the home page says. */
export const homeLeads = {
  whoCanSee:
    'Managers, marketers and admins can see this. An admin can give you one of these roles.',
  disputed: (name: string, disagreement: string) => `${name}: ${disagreement}`,
  disagreement: leadCard.handOver.disagreement,
  rejectReasons: leadCard.rejectReasons,
};
