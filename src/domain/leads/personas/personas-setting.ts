import type { PlainSetting } from '../../settings/declaration.ts';
import { checkPersonas } from './check-personas.ts';
import { defaultPersonas } from './default-personas.ts';
import { describePersonas } from './describe-personas.ts';
import type { Persona } from './persona.ts';

/** Whom the team sells to. */
export const personasSetting: PlainSetting<readonly Persona[]> = {
  usual: defaultPersonas,
  act: { say: 'personas defined', with: {} },
  asUsual: {
    act: { say: 'personas as usual', with: {} },
    difference: { say: 'usual personas again', with: {} },
  },
  settle(_before, wanted, { definitions }) {
    const faults = checkPersonas(wanted, definitions);
    return faults.length === 0
      ? { kind: 'settled', to: wanted }
      : { kind: 'refused', faults: faults.map((wrong) => ({ field: '', wrong })) };
  },
  differences: describePersonas,
};
