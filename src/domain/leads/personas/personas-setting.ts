import type { PlainSetting } from '../../settings/declaration.ts';
import { checkPersonas } from './check-personas.ts';
import { defaultPersonas } from './default-personas.ts';
import { describePersonas, type PersonaChange } from './describe-personas.ts';
import type { Persona } from './persona.ts';

/** Whom the team sells to. */
export const personasSetting: PlainSetting<readonly Persona[]> = {
  usual: () => defaultPersonas,
  act: { say: 'personas defined', with: {} } satisfies PersonaChange,
  asUsual: {
    act: { say: 'personas as usual', with: {} } satisfies PersonaChange,
    difference: { say: 'usual personas again', with: {} } satisfies PersonaChange,
  },
  settle(_before, wanted, { definitions }) {
    const faults = checkPersonas(wanted, definitions);
    return faults.length === 0
      ? { kind: 'settled', to: wanted }
      : { kind: 'refused', faults: faults.map((wrong) => ({ field: '', wrong })) };
  },
  differences: describePersonas,
};
