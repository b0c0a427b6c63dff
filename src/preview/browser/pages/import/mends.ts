import type { ColumnMend, FileMend } from '../../../../contract/file-mend.ts';

/** The mend with something said of a column, beside what was said of it before. */
export function withColumn(mend: FileMend, said: ColumnMend): FileMend {
  const before = mend.columns.find(({ heading }) => heading === said.heading);
  return {
    ...withoutColumn(mend, said.heading),
    columns: [...others(mend, said.heading), { ...before, ...said }],
  };
}

/** The mend with nothing said of a column. */
export function withoutColumn(mend: FileMend, heading: string): FileMend {
  return { ...mend, columns: others(mend, heading) };
}

function others({ columns }: FileMend, heading: string): ColumnMend[] {
  return columns.filter((each) => each.heading !== heading);
}

/** A value of the choices of meanings, as it is said. */
export function meaningSaid(value: string): NonNullable<ColumnMend['means']> {
  if (value === 'own' || value === 'nothing') return value;
  const [object = '', property = ''] = value.split('.');
  return { object, property } as Exclude<NonNullable<ColumnMend['means']>, string>;
}
