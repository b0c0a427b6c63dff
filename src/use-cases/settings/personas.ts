import { type LeadsFigures, leadsFiguresSchema } from '../../contract/leads-page.ts';
import type { PersonasPage } from '../../contract/settings/personas.ts';
import { markOf } from '../../domain/access/mark.ts';
import { isoOf } from '../../domain/crm/time.ts';
import { defaultPersonas, nameOfPersona } from '../../domain/leads/personas/default-personas.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import { toldKey } from '../../domain/told/told.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import { lastChangeOf } from './change-setting.ts';
import { ifKnown, type SettingsReading } from './settings-reading.ts';

/** What the personas are read from. */
export interface PersonasReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> &
    SettingStore &
    Pick<LeadFlowStore, 'leadsPage'>;
}

type View = Extract<PersonasPage, { state: 'shown' }>['personas'][number];

/** The personas in force with how many leads fit each, as they were last counted. */
export async function readPersonas({ portal, store }: PersonasReading): Promise<PersonasPage> {
  const [defined, page, last] = await Promise.all([
    store.setting('personas'),
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
  const { name, traits } = persona;
  return { name, traits: traits.map(({ reads, when }) => ({ reads, when })), fit: fit ?? null };
}
