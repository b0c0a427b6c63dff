import { createController } from '@remote-ui/react/host';
import type { ComponentType } from 'react';
import { catalogue } from './catalogue.ts';

const base = createController({});

/** A component that the preview has no stand-in for: a box that names it, so that nobody takes the gap for the card. */
function unknownComponent(name: string): ComponentType {
  return function UnknownComponent() {
    return (
      <div className="card-failed" role="alert">
        The preview has no stand-in for HubSpot’s <code>{name}</code>.
      </div>
    );
  };
}

const unknown = new Map<string, ComponentType>();

/** Gives the renderer the stand-in for each of HubSpot's components, by name. */
export const standIns: ReturnType<typeof createController> = {
  ...base,
  get(type) {
    const name = String(type);
    if (Object.hasOwn(catalogue, name)) return catalogue[name] as ReturnType<typeof base.get>;
    const box = unknown.get(name) ?? unknownComponent(name);
    unknown.set(name, box);
    return box;
  },
};
