import { type LeadsFigures, leadsFiguresSchema } from '../../contract/leads-page.ts';
import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import type { ChangePersonasRequest, PersonasPage } from '../../contract/settings/personas.ts';
import { readPersonas as readList } from '../../contract/settings/read-parts.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { checkPersonas } from '../../domain/leads/personas/check-personas.ts';
import { defaultPersonas } from '../../domain/leads/personas/default-personas.ts';
import {
  describePersonas,
  type PersonaChange,
} from '../../domain/leads/personas/describe-personas.ts';
import {
  nameOfPersona,
  type Persona,
  type WrittenPersona,
} from '../../domain/leads/personas/persona.ts';
import { toldKey } from '../../domain/told/told.ts';
import { personaFaults } from '../../words/en/personas.ts';
import { formProblems } from '../../words/en/settings.ts';
import { english } from '../../words/english.ts';
import { personaNameWords } from '../../words/persona-names.ts';
import { say } from '../../words/say.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import { ifKnown, isoOf, type SettingsReading } from './settings-reading.ts';

/** What the personas are read from. */
export interface PersonasReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> &
    Pick<LeadFlowStore, 'definedPersonas' | 'leadsPage'>;
}

type View = Extract<PersonasPage, { state: 'shown' }>['personas'][number];

/** The personas in force with how many leads fit each, as they were last counted. */
export async function readPersonas({ portal, store }: PersonasReading): Promise<PersonasPage> {
  const [defined, page, last] = await Promise.all([
    store.definedPersonas(),
    store.leadsPage(),
    lastChangeOf(store, 'personas', portal),
  ]);
  const figures = leadsFiguresSchema.safeParse(page?.figures).data;
  return {
    state: 'shown',
    seen: markOf(defined),
    areUsual: defined === null,
    last,
    personas: (defined ?? defaultPersonas).map((persona) => viewOf(persona, figures)),
    countedAt: ifKnown(page?.computedAt ?? null, isoOf),
    channels:
      figures?.channels.kind === 'ranked'
        ? figures.channels.sources.map(({ channel: { source }, leads }) => ({ source, leads }))
        : [],
  };
}

function viewOf(persona: Persona, figures: LeadsFigures | undefined): View {
  const judged = figures?.personas.kind === 'judged' ? figures.personas.defined : [];
  const key = toldKey(nameOfPersona(persona));
  const found = judged.find((each) => toldKey(each.name) === key);
  const fit = found && {
    leads: found.leads,
    converted: found.converted,
    notKnown: found.notKnown,
  };
  const { name, traits } = named(persona);
  return { name, traits: traits.map(({ reads, when }) => ({ reads, when })), fit: fit ?? null };
}

/** A persona with a name that can be edited: a usual one gets its English name. */
export function named(persona: Persona): WrittenPersona {
  return { ...persona, name: personaNameWords(nameOfPersona(persona), 'en') };
}

/** Redefines the personas, or goes back to the usual ones. */
export async function changePersonas(
  changing: SettingChanging,
  asked: ChangePersonasRequest,
): Promise<ChangeSettingAnswer> {
  return changeSetting(changing, {
    what: 'personas',
    asked,
    stateOf: (defined) => defined,
    plan: (defined, portal) => planPersonas(defined, asked.personas, portal),
  });
}

/** What redefining the personas would change, or what is wrong with them; null: the usual ones again. */
export function planPersonas(
  defined: readonly Persona[] | null,
  wanted: ChangePersonasRequest['personas'],
  portal: PortalSchema,
): SettingPlan<readonly Persona[] | null> {
  const usual = defaultPersonas.map(named);
  const before = defined?.map(named) ?? usual;
  if (wanted === null) {
    const words = describePersonas(before, usual);
    const differences: readonly PersonaChange[] =
      defined === null || words.length > 0 ? words : [{ say: 'usual personas again', with: {} }];
    return {
      kind: 'planned',
      to: null,
      act: { say: 'personas as usual', with: {} },
      differences,
    };
  }
  const read = readList(wanted);
  if ('problems' in read) return { kind: 'refused', problems: formProblems(read.problems) };
  const faults = checkPersonas(read.personas, portal.definitions);
  if (faults.length > 0)
    return {
      kind: 'refused',
      problems: faults.map((fault) => ({
        field: '',
        wrong: say(personaFaults, fault, english),
      })),
    };
  return {
    kind: 'planned',
    to: read.personas,
    act: { say: 'personas defined', with: {} },
    differences: describePersonas(before, read.personas),
  };
}
