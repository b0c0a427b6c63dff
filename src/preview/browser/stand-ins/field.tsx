import { type ReactNode, useId } from 'react';
import { classes } from './class-names.ts';

/** What every input of HubSpot's has around it. */
export interface FieldProps {
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly error?: boolean | undefined;
  readonly validationMessage?: string | undefined;
}

/** What ties an input to its label and message. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly required: boolean;
}

/** Label, help and message around an input. */
export function Field({
  label,
  required = false,
  description,
  tooltip,
  error = false,
  validationMessage,
  children,
}: FieldProps & { children: (ties: FieldTies) => ReactNode }) {
  const id = useId();
  const help = `${id}-help`;
  return (
    <div className={classes('hs-field', error && 'hs-field--error')}>
      {label === undefined ? null : (
        <label htmlFor={id} title={tooltip}>
          {label}
          {required ? <span aria-hidden> *</span> : null}
        </label>
      )}
      {children({ id, required, 'aria-invalid': error, 'aria-describedby': help })}
      <div id={help} className="hs-field__help">
        {validationMessage === undefined || validationMessage === ''
          ? description
          : validationMessage}
      </div>
    </div>
  );
}
