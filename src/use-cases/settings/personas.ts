import { type LeadsFigures, leadsFiguresSchema } from '../../contract/leads-page.ts';
import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import type { ChangePersonasRequest, PersonasPage } from '../../contract/settings/personas.ts';
import { readPersonas as readList } from '../../contract/settings/read-parts.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { isoOf } from '../../domain/crm/time.ts';
import { checkPersonas } from '../../domain/leads/personas/check-personas.ts';
import { defaultPersonas } from '../../domain/leads/personas/default-personas.ts';
import {
  describePersonas,
  type PersonaChange,
} from '../../domain/leads/personas/describe-personas.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import { asWritten, toldKey } from '../../domain/told/told.ts';
import { personaFaults } from '../../words/en/personas.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import { ifKnown, type SettingsReading } from './settings-reading.ts';

/** What reading the personas takes. */
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

function viewOf({ name, traits }: Persona, figures: LeadsFigures | undefined): View {
  const judged = figures?.personas.kind === 'judged' ? figures.personas.defined : [];
  const found = judged.find((each) => toldKey(each.name) === toldKey(asWritten(name)));
  const fit = found && {
    leads: found.leads,
    converted: found.converted,
    notKnown: found.notKnown,
  };
  return { name, traits: traits.map(({ reads, when }) => ({ reads, when })), fit: fit ?? null };
}

/** Defines the personas anew, or goes back to the usual ones. */
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

/** What defining the personas anew would change, or what is wrong with them; null: the usual ones again. */
export function planPersonas(
  defined: readonly Persona[] | null,
  wanted: ChangePersonasRequest['personas'],
  portal: PortalSchema,
): SettingPlan<readonly Persona[] | null> {
  const before = defined ?? defaultPersonas;
  if (wanted === null) {
    const words = describePersonas(before, defaultPersonas);
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
  if ('problems' in read) return { kind: 'refused', problems: read.problems };
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
