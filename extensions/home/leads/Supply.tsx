import { AutoGrid, Flex, Heading, LineChart, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures, SupplyView } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { flowRows } from './flow-rows.ts';
import { notEnoughWords } from './leads-words.ts';
import { SupplyTable } from './SupplyTable.tsx';
import { needWords, openLeadsWords, supplyNote } from './supply-words.ts';

const lineColors = {
  'Came in': 'darkBlue',
  Usual: 'green',
  'Too few from here': 'orange',
  Needed: 'purple',
  'Needed, to be safe': 'pink',
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
      <Heading>Leads that the goal still needs</Heading>
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
  if (flow.kind === 'not enough')
    return (
      <Text>{`Whether the flow of leads breaks cannot be told yet. ${notEnoughWords(flow)}`}</Text>
    );
  return (
    <LineChart
      data={flowRows(flow, supply, format)}
      axes={{
        x: { field: 'week', fieldType: 'category', label: 'Week up to' },
        y: { field: 'leads', fieldType: 'linear', label: 'Leads' },
        options: { groupFieldByColor: 'line', colors: lineColors },
      }}
      options={{ title: 'Leads a week', showLegend: true, showTooltips: true }}
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
      return (
        <Text>
          No goal runs now, so nothing is asked of the leads. A manager can set one in HubSpot under
          Goals.
        </Text>
      );
    case 'not enough':
      return <Text>{notEnoughWords(supply)}</Text>;
    case 'planned':
      return <Planned supply={supply} format={format} />;
  }
}

function Planned({ supply, format }: { readonly supply: SupplyView; readonly format: Format }) {
  return (
    <>
      <Text format={{ fontWeight: 'bold' }}>{needWords(supply, format)}</Text>
      <Text>{openLeadsWords(supply, format)}</Text>
      <SupplyTable supply={supply} />
      <Text variant="microcopy">{supplyNote(supply, format)}</Text>
    </>
  );
}
