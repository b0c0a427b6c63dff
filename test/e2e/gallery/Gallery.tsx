import {
  Accordion,
  Alert,
  AutoGrid,
  BarChart,
  Box,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CurrencyInput,
  DateInput,
  DescriptionList,
  DescriptionListItem,
  Divider,
  Dropdown,
  EmptyState,
  ErrorState,
  Flex,
  Form,
  Heading,
  hubspot,
  Icon,
  Illustration,
  Image,
  Inline,
  Input,
  LineChart,
  Link,
  List,
  LoadingButton,
  LoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  MultiSelect,
  NumberInput,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  ProgressBar,
  RadioButton,
  ScoreCircle,
  SearchInput,
  Select,
  Spacer,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  StepperInput,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
  Text,
  TextArea,
  Tile,
  TimeInput,
  Toggle,
  ToggleGroup,
  Tooltip,
  useExtensionActions,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { CrmReport } from '@hubspot/ui-extensions/crm';
import { useState } from 'react';

hubspot.extend<'crm.record.tab'>(() => <Gallery />);

/** Every stable component once, as a card would use it. */
function Gallery() {
  return (
    <Tabs defaultSelected="texts">
      <Tab tabId="texts" title="Texts">
        <Texts />
      </Tab>
      <Tab tabId="form" title="Form">
        <Inputs />
      </Tab>
      <Tab tabId="charts" title="Charts">
        <Charts />
      </Tab>
      <Tab tabId="unknown" title="Unknown">
        <CrmReport reportId="1" />
      </Tab>
      <Tab tabId="broken" title="Broken">
        <Broken />
      </Tab>
    </Tabs>
  );
}

function Broken() {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) throw new Error('thrown while rendering');
  return <Button onClick={() => setBroken(true)}>Break it</Button>;
}

function Texts() {
  const context = useExtensionContext<'crm.record.tab'>();
  const actions = useExtensionActions<'crm.record.tab'>();
  return (
    <Flex direction="column" gap="medium">
      <Heading>Heading</Heading>
      <Inline>
        <Text>For {context.user.firstName}</Text>
        <Tag variant="success">Tag</Tag>
        <StatusTag variant="warning">Status</StatusTag>
        <Icon name="warning" screenReaderText="Careful" />
        <Link href="https://example.com">Link</Link>
        <Tooltip>Tooltip</Tooltip>
      </Inline>
      <Alert title="Tip" variant="tip">
        Alert text
      </Alert>
      <AutoGrid columnWidth={180} flexible>
        <Tile compact>Tile</Tile>
        <Card>Card</Card>
        <Box>Box</Box>
      </AutoGrid>
      <Statistics>
        <StatisticsItem label="Won" number="12">
          <StatisticsTrend value="8%" direction="increase" />
        </StatisticsItem>
        <StatisticsItem label="Lost" number={3} />
      </Statistics>
      <Flex gap="md" align="center">
        <ScoreCircle score={73} />
        <LoadingSpinner label="Loading" showLabel />
        <StepIndicator stepNames={['One', 'Two', 'Three']} currentStep={1} />
      </Flex>
      <ProgressBar title="Progress" value={44} showPercentage variant="warning" />
      <DescriptionList direction="row">
        <DescriptionListItem label="Label">Value</DescriptionListItem>
      </DescriptionList>
      <List variant="unordered-styled">
        <Text>First</Text>
        <Text>Second</Text>
      </List>
      <Accordion title="Accordion">Opened</Accordion>
      <Divider />
      <ButtonRow>
        <Button
          variant="primary"
          onClick={() => actions.addAlert({ message: 'Saved it', type: 'success' })}
        >
          Alert me
        </Button>
        <Button overlay={<Question />}>Open modal</Button>
        <Button overlay={<Side />}>Open panel</Button>
        <LoadingButton loading>Waiting</LoadingButton>
        <Dropdown buttonText="Dropdown">
          <Dropdown.ButtonItem onClick={() => actions.addAlert({ message: 'Chosen' })}>
            Choice
          </Dropdown.ButtonItem>
        </Dropdown>
      </ButtonRow>
      <EmptyState title="Nothing yet" layout="horizontal">
        <Text>Why it is empty.</Text>
      </EmptyState>
      <ErrorState title="It failed">
        <Text>What to do.</Text>
      </ErrorState>
      <Inline>
        <Illustration name="target" alt="A target" />
        <Image src="https://example.com/logo.png" alt="A logo" />
      </Inline>
      <Spacer />
    </Flex>
  );
}

function Question() {
  return (
    <Modal id="question" title="Really?">
      <ModalBody>
        <Text>It cannot be undone.</Text>
      </ModalBody>
      <ModalFooter>
        <Button onClick={(_, reactions) => reactions.closeModal('question')}>Keep</Button>
      </ModalFooter>
    </Modal>
  );
}

function Side() {
  return (
    <Panel id="side" title="Panel">
      <PanelBody>
        <PanelSection>
          <Text>Beside the record</Text>
        </PanelSection>
      </PanelBody>
      <PanelFooter>
        <Button onClick={(_, reactions) => reactions.closePanel('side')}>Close it</Button>
      </PanelFooter>
    </Panel>
  );
}

const options = [
  { label: 'One', value: 'one' },
  { label: 'Two', value: 'two' },
];

function Inputs() {
  const [sent, setSent] = useState('nothing');
  const [choice, choose] = useState<string | number | boolean>('one');
  return (
    <Form onSubmit={(event) => setSent(JSON.stringify(event.targetValue))}>
      <Input name="text" label="Text" required />
      <SearchInput name="search" label="Search box" />
      <TextArea name="area" label="Area" description="As long as you like" />
      <NumberInput name="number" label="Number" defaultValue={3} />
      <CurrencyInput name="money" label="Money" currency="EUR" />
      <StepperInput name="step" label="Steps" min={0} />
      <DateInput name="date" label="Date" value={{ year: 2026, month: 0, date: 31 }} />
      <TimeInput name="time" label="Time" value={{ hours: 9, minutes: 5 }} />
      <Select name="select" label="Select" options={options} value={choice} onChange={choose} />
      <MultiSelect name="many" label="Many" options={options} value={['two']} />
      <Inline>
        <Checkbox name="check">Checkbox</Checkbox>
        <RadioButton name="radio" value="r">
          Radio
        </RadioButton>
        <Toggle name="toggle" label="Toggle" />
      </Inline>
      <ToggleGroup
        name="group"
        label="Group"
        toggleType="checkboxList"
        options={options}
        value={['one']}
      />
      <Button type="submit" variant="primary">
        Send
      </Button>
      <Text>Sent: {sent}</Text>
      <Text>Chosen: {String(choice)}</Text>
    </Form>
  );
}

const weeks = ['W1', 'W2', 'W3', 'W4'].flatMap((week, index) => [
  { week, who: 'Ana', won: 20 + index * 11 },
  { week, who: 'Ben', won: 44 - index * 17 },
]);
const axes = {
  x: { field: 'week', fieldType: 'category' },
  y: { field: 'won', fieldType: 'linear', label: 'Won' },
  options: { groupFieldByColor: 'who' },
} as const;

function Charts() {
  const [sort, setSort] = useState<'ascending' | 'descending' | 'none'>('none');
  return (
    <Flex direction="column" gap="medium">
      <BarChart data={weeks} axes={axes} options={{ title: 'Bars' }} />
      <LineChart data={weeks} axes={axes} options={{ title: 'Lines' }} />
      <Table bordered paginated pageCount={3} page={2} onPageChange={() => {}}>
        <TableHead>
          <TableRow>
            <TableHeader sortDirection={sort} onSortChange={setSort}>
              Week
            </TableHeader>
            <TableHeader align="right">Won</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            <TableCell>W1</TableCell>
            <TableCell align="right">20</TableCell>
          </TableRow>
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>Sum</TableCell>
            <TableCell align="right">20</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </Flex>
  );
}
