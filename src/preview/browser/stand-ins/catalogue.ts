import type { ComponentType } from 'react';
import * as buttons from './buttons.tsx';
import { BarChart, LineChart } from './charts.tsx';
import { Checkbox, MultiSelect, RadioButton, Select, Toggle, ToggleGroup } from './choices.tsx';
import { Accordion, Tab, Tabs } from './disclosure.tsx';
import * as feedback from './feedback.tsx';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import * as inputs from './inputs.tsx';
import { TextArea } from './inputs.tsx';
import * as layout from './layout.tsx';
import * as numbers from './numbers.tsx';
import { Modal, OverlayBody, OverlayFooter, Panel, PanelSection } from './overlays.tsx';
import * as tables from './table.tsx';
import * as texts from './text.tsx';

/** HubSpot's stable components by the name that a card's worker sends, each with its stand-in. */
export const catalogue: Readonly<Record<string, ComponentType<never>>> = {
  ...layout,
  ...texts,
  ...buttons,
  ...feedback,
  ...numbers,
  ...tables,
  ...inputs,
  Textarea: TextArea,
  ...{ Checkbox, MultiSelect, RadioButton, Select, Toggle, ToggleGroup },
  ...{ Accordion, Tab, Tabs, Form, Icon, BarChart, LineChart },
  ...{ Modal, ModalBody: OverlayBody, ModalFooter: OverlayFooter },
  ...{ Panel, PanelBody: OverlayBody, PanelFooter: OverlayFooter, PanelSection },
};
