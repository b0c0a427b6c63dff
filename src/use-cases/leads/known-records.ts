import { type LeadsFigures, leadsFiguresSchema } from '../../contract/leads-page.ts';
import type { ContactFacts } from '../../domain/coaching/contact-facts.ts';
import type { Contact } from '../../domain/crm/contact.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { nameOfPersona, type PersonaName } from '../../domain/leads/personas/default-personas.ts';
import { compilePersona, type Persona } from '../../domain/leads/personas/persona.ts';
import { toldKey } from '../../domain/told/told.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import { settingInForce } from '../settings/setting-in-force.ts';
import { channelNames } from './page/source-names.ts';

/** What is known of the kinds of leads that a contact belongs to. Nothing is said of what was not counted yet. */
export type KnownRecords = (
  contact: Contact,
) => Pick<ContactFacts, 'weakChannel' | 'personaMismatch'>;

/** What became of earlier leads of the same channel and persona, from the figures that the Leads tab was last built with. */
export async function knownRecords(
  store: SettingStore & Pick<LeadFlowStore, 'leadsPage'>,
  schema: PortalSchema,
): Promise<KnownRecords> {
  const figures = leadsFiguresSchema.safeParse((await store.leadsPage())?.figures).data;
  const weakChannel = figures === undefined ? null : weakChannels(figures, schema);
  const personaMismatch =
    figures === undefined
      ? null
      : weakPersonas(figures, await settingInForce(store, 'personas', schema.portal));
  return (contact) => ({
    ...(weakChannel !== null && { weakChannel: weakChannel(contact) }),
    ...(personaMismatch !== null && { personaMismatch: personaMismatch(contact) }),
  });
}

type WeakChannel = NonNullable<ContactFacts['weakChannel']>;

function weakChannels({ channels }: LeadsFigures, schema: PortalSchema) {
  if (channels.kind !== 'ranked') return null;
  const nameOf = channelNames(schema);
  const weak = new Map(
    channels.sources
      .filter(({ standing }) => standing === 'worse')
      .flatMap(({ channel: { source }, conversion }): [string | null, WeakChannel][] =>
        source === null
          ? []
          : [[source, { name: source, conversion: conversion.value, ofAll: channels.pooled }]],
      ),
  );
  return ({ source }: Contact) => weak.get(nameOf({ source, campaign: null }).source) ?? null;
}

function weakPersonas({ personas }: LeadsFigures, defined: readonly Persona[]) {
  if (personas.kind !== 'judged') return null;
  const standings = new Map(
    personas.defined.map(({ name, standing }) => [toldKey(name), standing]),
  );
  const fits = defined.map((persona) => ({
    name: nameOfPersona(persona),
    fitOf: compilePersona(persona),
  }));
  return ({ properties }: Contact): readonly PersonaName[] => {
    const names = fits.filter(({ fitOf }) => fitOf(properties) === 'fits').map(({ name }) => name);
    return names.every((name) => standings.get(toldKey(name)) === 'worse') ? names : [];
  };
}
