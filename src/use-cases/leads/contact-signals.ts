import { choosePrompt } from '../../domain/coaching/choose-prompt.ts';
import type { ContactFacts } from '../../domain/coaching/contact-facts.ts';
import { judge } from '../../domain/coaching/judge.ts';
import { type PortalWarnings, warningsInForce } from '../../domain/coaching/portal-warnings.ts';
import type { Findings } from '../../domain/coaching/warning.ts';
import {
  type ContactWarningMessages,
  contactWarnings,
} from '../../domain/coaching/warnings/contact-warnings.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { StoredSignals } from '../ports/stored-signals.ts';

/** Says what is to be said of a contact, and what the rules found on the way. */
export type ContactSignals = (
  facts: ContactFacts,
  now: Instant,
) => {
  readonly signals: StoredSignals<ContactWarningMessages>;
  readonly findings: Findings<ContactWarningMessages>;
};

/** The warnings and prompts on contacts, as a portal wants them. */
export function contactSignals(settings: PortalWarnings): ContactSignals {
  const rules = warningsInForce(contactWarnings, settings);
  return (facts, now) => {
    const findings = judge(rules, facts, now);
    const { warnings } = findings;
    const prompt = choosePrompt(
      {
        subject: 'contact',
        warnings,
        stage: facts.lifecycleStage,
        hasOpenDeal: (facts.deals?.open ?? 0) > 0,
      },
      settings.promptsOff,
    );
    return { signals: { warnings, prompt }, findings };
  };
}
