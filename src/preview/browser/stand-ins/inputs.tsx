import type {
  CurrencyInputProps,
  DateInputProps,
  InputProps,
  NumberInputProps,
  SearchInputProps,
  StepperInputProps,
  TextAreaProps,
  TimeInputProps,
} from '@hubspot/ui-extensions';
import type { ChangeEvent } from 'react';
import { Field } from './field.tsx';
import { useTyped } from './use-typed.ts';

type TextEvent = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

/** Whether the card holds the value (then it is shown as given) or the input does. */
function held<T>(value: T | undefined, defaultValue: T | undefined) {
  return value === undefined ? { defaultValue: defaultValue ?? '' } : { value };
}

function textHandlers(
  {
    onChange,
    onInput,
    onBlur,
    onFocus,
  }: Pick<InputProps, 'onChange' | 'onInput' | 'onBlur' | 'onFocus'>,
  type: (text: string) => void,
) {
  return {
    onChange: (event: TextEvent) => {
      type(event.target.value);
      onInput?.(event.target.value);
      onChange?.(event.target.value);
    },
    onBlur: (event: TextEvent) => onBlur?.(event.target.value),
    onFocus: (event: TextEvent) => onFocus?.(event.target.value),
  };
}

type LineProps = Omit<InputProps, 'type'> & { readonly type: 'text' | 'password' | 'search' };

function LineField(props: LineProps) {
  const { name, type, placeholder, readOnly, value, defaultValue } = props;
  const typed = useTyped(value);
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          className="hs-input"
          {...{ name, type, placeholder, readOnly }}
          {...held(value === undefined ? value : typed.shown, defaultValue)}
          {...textHandlers(props, typed.type)}
        />
      )}
    </Field>
  );
}

export function Input({ type = 'text', ...rest }: InputProps) {
  return <LineField {...rest} type={type} />;
}
export function SearchInput(props: SearchInputProps) {
  return <LineField {...props} type="search" />;
}

export function TextArea(props: TextAreaProps) {
  const { name, placeholder, readOnly, rows = 3, maxLength, value, defaultValue } = props;
  const typed = useTyped(value);
  return (
    <Field {...props}>
      {(ties) => (
        <textarea
          {...ties}
          className="hs-input"
          {...{ name, placeholder, readOnly, rows, maxLength }}
          {...held(value === undefined ? value : typed.shown, defaultValue)}
          {...textHandlers(props, typed.type)}
        />
      )}
    </Field>
  );
}

type NumberProps = Omit<NumberInputProps, 'textAlign'> & {
  step?: number;
  unit?: string | undefined;
};

function NumberField(props: NumberProps) {
  const { name, placeholder, readOnly, min, max, step, unit, value, defaultValue, onChange } =
    props;
  const { shown, type } = useTyped(value === undefined ? undefined : String(value));
  return (
    <Field {...props}>
      {(ties) => (
        <span className="hs-number">
          <input
            {...ties}
            className="hs-input"
            type="number"
            {...{ name, placeholder, readOnly, min, max }}
            step={step ?? 'any'}
            {...held<number | string>(value === undefined ? value : shown, defaultValue)}
            onChange={({ target }) => {
              type(target.value, String(target.valueAsNumber));
              if (target.value !== '') onChange?.(target.valueAsNumber);
            }}
          />
          {unit === undefined ? null : <span className="hs-number__unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

export function NumberInput(props: NumberInputProps) {
  return <NumberField {...props} unit={props.formatStyle === 'percentage' ? '%' : undefined} />;
}
export function CurrencyInput({ currency, ...rest }: CurrencyInputProps) {
  return <NumberField {...rest} unit={currency} />;
}
export function StepperInput({ stepSize, ...rest }: StepperInputProps) {
  return <NumberField {...rest} step={stepSize ?? 1} />;
}

/** HubSpot counts months from 0; `YYYY-MM-DD` counts from 1. */
function dateText(date: DateInputProps['value'] | null): string {
  if (date === undefined || date === null) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.year}-${two(date.month + 1)}-${two(date.date)}`;
}

export function DateInput(props: DateInputProps) {
  const { name, readOnly, value, defaultValue, min, max, onChange } = props;
  const limits = { min: dateText(min) || undefined, max: dateText(max) || undefined };
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          className="hs-input"
          type="date"
          {...{ name, readOnly, ...limits }}
          {...held(value === undefined ? value : dateText(value), dateText(defaultValue))}
          onChange={({ target }) => {
            const [year, month, date] = target.value.split('-').map(Number);
            if (year && month && date)
              onChange?.({ year, month: month - 1, date, formattedDate: target.value });
          }}
        />
      )}
    </Field>
  );
}

function timeText(time: TimeInputProps['value'] | null): string {
  if (time === undefined || time === null) return '';
  return `${String(time.hours).padStart(2, '0')}:${String(time.minutes).padStart(2, '0')}`;
}

export function TimeInput(props: TimeInputProps) {
  const { name, readOnly, value, defaultValue, onChange } = props;
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          className="hs-input"
          type="time"
          {...{ name, readOnly }}
          {...held(value === undefined ? value : timeText(value), timeText(defaultValue))}
          onChange={({ target }) => {
            const [hours, minutes] = target.value.split(':').map(Number);
            if (hours !== undefined && minutes !== undefined) onChange?.({ hours, minutes });
          }}
        />
      )}
    </Field>
  );
}
