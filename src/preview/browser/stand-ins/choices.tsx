import type {
  CheckboxProps,
  MultiSelectProps,
  SelectProps,
  ToggleGroupProps,
  ToggleProps,
} from '@hubspot/ui-extensions';
import { useId } from 'react';
import { classes } from './class-names.ts';
import { Field } from './field.tsx';

export function Select(props: SelectProps) {
  const { name, options, value, placeholder, readOnly, onChange } = props;
  const at = options.findIndex((option) => option.value === value);
  return (
    <Field {...props}>
      {(ties) => (
        <select
          {...ties}
          className="hs-input"
          name={name}
          disabled={readOnly}
          value={at}
          onChange={({ target }) => {
            const chosen = options[Number(target.value)];
            if (chosen !== undefined) onChange?.(chosen.value);
          }}
        >
          <option value={-1} disabled>
            {placeholder ?? 'Choose'}
          </option>
          {options.map((option, index) => (
            <option key={String(option.value)} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function MultiSelect(props: MultiSelectProps) {
  const { name, options, value = [], readOnly, onChange } = props;
  return (
    <Field {...props}>
      {(ties) => (
        <select
          {...ties}
          multiple
          className="hs-input hs-input--multiple"
          name={name}
          disabled={readOnly}
          value={value.map(String)}
          onChange={({ target }) => {
            const chosen = [...target.selectedOptions].map((option) => option.value);
            const kept = options.filter((option) => chosen.includes(String(option.value)));
            onChange?.(kept.map((option) => option.value));
          }}
        >
          {options.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type BoxType = 'checkbox' | 'radio';

function Choice({ type, ...props }: CheckboxProps & { type: BoxType }) {
  const { name, value, checked, initialIsChecked, readOnly, description, inline, onChange } = props;
  const held = checked === undefined ? { defaultChecked: initialIsChecked } : { checked };
  return (
    <label className={classes('hs-choice', inline && 'hs-choice--inline')}>
      <input
        {...{ type, name, value }}
        {...held}
        disabled={readOnly}
        aria-label={props['aria-label']}
        onChange={({ target }) => onChange?.(target.checked, target.value)}
      />
      <span>
        {props.children}
        {description === undefined ? null : <small>{description}</small>}
      </span>
    </label>
  );
}

export function Checkbox(props: CheckboxProps) {
  return <Choice {...props} type="checkbox" />;
}
export function RadioButton(props: Omit<CheckboxProps, 'aria-label'>) {
  return <Choice {...props} type="radio" />;
}

export function Toggle({
  checked,
  initialIsChecked,
  readOnly,
  name,
  label,
  labelDisplay,
  onChange,
}: ToggleProps) {
  const held = checked === undefined ? { defaultChecked: initialIsChecked } : { checked };
  return (
    <label className={`hs-toggle hs-toggle--${labelDisplay ?? 'inline'}`}>
      <input
        type="checkbox"
        {...{ role: 'switch' }}
        name={name}
        {...held}
        disabled={readOnly}
        onChange={({ target }) => onChange?.(target.checked)}
      />
      <span className="hs-toggle__label">{label}</span>
    </label>
  );
}

export function ToggleGroup(props: ToggleGroupProps) {
  const { name, label, options, inline, required, validationMessage } = props;
  const help = useId();
  const chosen = [props.value ?? []].flat();
  const radio = props.toggleType === 'radioButtonList';
  const change = (value: string, on: boolean) => {
    if (props.toggleType === 'radioButtonList') props.onChange?.(value);
    else props.onChange?.(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  };
  return (
    <fieldset className="hs-toggle-group" aria-describedby={help}>
      <legend>
        {label}
        {required ? ' *' : ''}
      </legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          type={radio ? 'radio' : 'checkbox'}
          name={name}
          value={option.value}
          checked={chosen.includes(option.value)}
          inline={inline === true}
          readOnly={option.readonly === true}
          onChange={(on) => change(option.value, on)}
        >
          {option.label}
        </Choice>
      ))}
      <div id={help} className="hs-field__help">
        {validationMessage}
      </div>
    </fieldset>
  );
}
