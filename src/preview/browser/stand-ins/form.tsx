import type { FormProps } from '@hubspot/ui-extensions';
import type { FormEvent } from 'react';
import { useReactions } from './overlay-registry.tsx';

/** Gives the card the values by the inputs' names, as HubSpot does; nothing is sent anywhere. */
export function Form({ onSubmit, autoComplete, children }: FormProps) {
  const reactions = useReactions();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const targetValue = valuesOf(event.currentTarget);
    const { type, bubbles, timeStamp } = event;
    void onSubmit?.({ type, bubbles, timeStamp, id: '', targetValue }, reactions);
  };
  return (
    <form className="hs-form" autoComplete={autoComplete} onSubmit={submit}>
      {children}
    </form>
  );
}

function valuesOf(form: HTMLFormElement): Record<string, string | number> {
  const numeric = new Set(
    [...form.querySelectorAll<HTMLInputElement>('input[type=number]')].map(({ name }) => name),
  );
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const text = String(value);
      return [name, numeric.has(name) && text !== '' ? Number(text) : text];
    }),
  );
}
