import { Flex, Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { contactWarningTexts } from '../../src/words/contact-warnings.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import { leadReasonWords } from '../../src/words/lead-reasons.ts';
import { say } from '../../src/words/say.ts';
import { type CardContext, isGlance, isWide } from '../shared/card-context.ts';
import { type Format, formatFor } from '../shared/format.ts';
import { RejectedValues } from '../shared/RejectedValues.tsx';
import type { RecordPage } from '../shared/record-page.ts';
import { Section } from '../shared/Section.tsx';
import { type Quiet, Signals } from '../shared/Signals.tsx';
import { HandOver } from './HandOver.tsx';
import { Headline } from './Headline.tsx';
import { howWeKnow, whyTitle } from './lead-words.ts';
import { Reasons } from './Reasons.tsx';
import { SinceLastWeek } from './SinceLastWeek.tsx';
import { WhatIf } from './WhatIf.tsx';

interface Props {
  readonly lead: ScoredLead;
  readonly context: CardContext;
  readonly page: RecordPage | undefined;
}

/** A scored lead: grade and number, the weightiest reason, what to do; below, all that the number rests on. */
export function LeadScore({ lead, context, page }: Props) {
  const format = formatFor(context);
  return (
    <Flex direction="column" gap="small">
      <Headline lead={lead} format={format} />
      <Signals
        signals={isGlance(context) ? weightiest(lead.signals) : lead.signals}
        texts={contactWarningTexts}
        format={format}
        isWide={isWide(context)}
        quiet={quietWords(lead, format)}
      />
      {!isGlance(context) && <Details lead={lead} context={context} page={page} format={format} />}
    </Flex>
  );
}

/** Where something speaks against the lead, not everything is fine only because no warning fires. */
function quietWords({ caveats }: ScoredLead, { locale }: Format): string | Quiet {
  const { allFine, noWarning } = leadCardWords[locale];
  return caveats.length === 0 ? allFine : { tone: 'default', words: noWarning };
}

/** In passing, one thing to do is enough; the others are counted. */
function weightiest({ warnings, moreWarnings }: ScoredLead['signals']): ScoredLead['signals'] {
  const first = warnings.slice(0, 1);
  return {
    warnings: first,
    moreWarnings: moreWarnings + warnings.length - first.length,
    prompt: null,
  };
}

function Details({ lead, context, page, format }: Props & { readonly format: Format }) {
  const wide = isWide(context);
  const words = leadCardWords[format.locale];
  return (
    <>
      <Section title={whyTitle(lead, format)} isOpen={wide}>
        <Reasons lines={lead.lines} format={format} isWide={wide} />
      </Section>
      <SinceLastWeek lead={lead} format={format} isOpen={wide} />
      <WhatIf lead={lead} format={format} isOpen={wide} />
      <HandOver
        // What somebody did on another card of the page begins this one anew.
        key={lead.handOver.history[0]?.at}
        contactId={lead.contactId}
        handOver={lead.handOver}
        context={context}
        page={page}
        isOpen={wide}
      />
      <SetAside lead={lead} format={format} />
      <Section title={words.howWeKnow} isOpen={false}>
        {howWeKnow(lead, format, Date.now()).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Section>
    </>
  );
}

function SetAside({
  lead: { rejected, degraded },
  format,
}: {
  readonly lead: ScoredLead;
  readonly format: Format;
}) {
  const words = leadCardWords[format.locale];
  const { leftOut } = leadReasonWords[format.locale];
  const setAside = rejected.length + degraded.length;
  if (setAside === 0) return null;
  return (
    <Section title={words.setAside(setAside, format)} isOpen={false}>
      <RejectedValues rejected={rejected} format={format} />
      {degraded.map(({ termId, why }) => (
        <Text key={termId}>
          {words.ruleLeftOut(termId, why.map((each) => say(leftOut, each, format)).join(' '))}
        </Text>
      ))}
    </Section>
  );
}
