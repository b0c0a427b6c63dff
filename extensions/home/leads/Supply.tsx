import { AutoGrid, Flex, Heading, LineChart, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures, SupplyView } from '../../../src/contract/leads-page.ts';
import {
  flowLines,
  homeFlow,
  notEnoughWords,
  homeSupply as words,
} from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';
import { flowRows } from './flow-rows.ts';
import { SupplyTable } from './SupplyTable.tsx';

const lineColors = {
  [flowLines.cameIn]: 'darkBlue',
  [flowLines.usual]: 'green',
  [flowLines.tooFew]: 'orange',
  [flowLines.needed]: 'purple',
  [flowLines.safe]: 'pink',
} as const;

/** How many leads the goal still needs, beside how many come. */
export function Supply({
  figures: { supply, flow },
  format,
}: {
  readonly figures: LeadsFigures;
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="small">
      <Heading>{words.title}</Heading>
      <AutoGrid columnWidth={420} flexible gap="medium">
        <Flex direction="column" gap="small">
          <Need supply={supply} format={format} />
        </Flex>
        <FlowChart flow={flow} supply={supply} format={format} />
      </AutoGrid>
    </Flex>
  );
}

function FlowChart({
  flow,
  supply,
  format,
}: Pick<LeadsFigures, 'flow' | 'supply'> & { readonly format: Format }) {
  if (flow.kind === 'not enough') return <Text>{homeFlow.notKnown(notEnoughWords(flow))}</Text>;
  return (
    <LineChart
      data={flowRows(flow, supply, format)}
      axes={{
        x: { field: 'week', fieldType: 'category', label: homeFlow.week },
        y: { field: 'leads', fieldType: 'linear', label: homeFlow.leads },
        options: { groupFieldByColor: 'line', colors: lineColors },
      }}
      options={{ title: homeFlow.chart, showLegend: true, showTooltips: true }}
    />
  );
}

function Need({
  supply,
  format,
}: {
  readonly supply: LeadsFigures['supply'];
  readonly format: Format;
}) {
  switch (supply.kind) {
    case 'no goal':
      return <Text>{words.noGoal}</Text>;
    case 'not enough':
      return <Text>{notEnoughWords(supply)}</Text>;
    case 'planned':
      return <Planned supply={supply} format={format} />;
  }
}

function Planned({ supply, format }: { readonly supply: SupplyView; readonly format: Format }) {
  return (
    <>
      <Text format={{ fontWeight: 'bold' }}>{words.need(supply, format)}</Text>
      <Text>{words.openLeads(supply, format)}</Text>
      <SupplyTable supply={supply} />
      <Text variant="microcopy">{words.note(supply, format)}</Text>
    </>
  );
}
