import type { PropertyDefinition } from '../domain/crm/property.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';

/** Whose words and zone a value is shown in. */
export interface DisplayStyle {
  readonly locale: string;
  readonly timeZone: string;
}

/** A property's value as people read it; what cannot be read stays as the CRM holds it. */
export function displayValue(
  value: string,
  definition: PropertyDefinition,
  schema: PortalSchema,
  style: DisplayStyle,
): string {
  return (
    namedValue(value, definition.name, schema) ?? typedValue(value, definition, style) ?? value
  );
}

/** Ids that stand for something with a name. */
function namedValue(value: string, property: string, schema: PortalSchema): string | undefined {
  switch (property) {
    case 'hubspot_owner_id':
      return schema.owners.find(({ id }) => id === value)?.name;
    case 'pipeline':
      return schema.pipelines.find(({ id }) => id === value)?.label;
    case 'dealstage':
      return schema.pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === value)?.label;
    default:
      return undefined;
  }
}

function typedValue(
  value: string,
  { type, options }: PropertyDefinition,
  style: DisplayStyle,
): string | undefined {
  switch (type) {
    case 'enumeration':
      // HubSpot joins the choices of a checkbox property with semicolons.
      return value
        .split(';')
        .map((each) => options.find((option) => option.value === each)?.label ?? each)
        .join(', ');
    case 'bool':
      return { true: 'Yes', false: 'No' }[value];
    case 'number':
      return numberText(value, style.locale);
    case 'date':
      return momentText(value, { dateStyle: 'medium', timeZone: 'UTC' }, style.locale);
    case 'datetime':
      return momentText(
        value,
        { dateStyle: 'medium', timeStyle: 'short', timeZone: style.timeZone },
        style.locale,
      );
    case 'string':
    case 'other':
      return undefined;
  }
}

function numberText(value: string, locale: string): string | undefined {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return undefined;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(number);
}

/** HubSpot gives moments as ISO 8601 or as milliseconds since 1970. */
function momentText(
  value: string,
  format: Intl.DateTimeFormatOptions,
  locale: string,
): string | undefined {
  const moment = new Date(/^-?\d{5,}$/.test(value) ? Number(value) : value);
  if (Number.isNaN(moment.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, format).format(moment);
}
