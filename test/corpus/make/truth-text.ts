import { type CorpusCase, truthOfCase } from './corpus-case.ts';

/** A case's truth.json: a line for each column and each value, so that it can be read beside the file. */
export function truthText(each: CorpusCase): string {
  const { form, source, records, files } = truthOfCase(each);
  const told = Object.entries(files).map(
    ([name, { kind, columns, values, mustAsk, mustRefuse }]) => {
      const meanings = Object.entries(columns).map(
        ([heading, means]) => `${JSON.stringify(heading)}: ${JSON.stringify(means)}`,
      );
      return [
        `  ${JSON.stringify(name)}: {`,
        `   "kind": ${JSON.stringify(kind)}, "mustRefuse": ${mustRefuse}, "mustAsk": ${JSON.stringify(mustAsk)},`,
        `   "columns": {${block(meanings)}},`,
        `   "values": [${block(values.map((value) => JSON.stringify(value)))}]`,
        '  }',
      ].join('\n');
    },
  );
  return [
    '{',
    ` "form": ${JSON.stringify(form)},`,
    ` "source": ${JSON.stringify(source)},`,
    ` "records": ${JSON.stringify(records)},`,
    ` "files": {\n${told.join(',\n')}\n }`,
    '}\n',
  ].join('\n');
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n    ${lines.join(',\n    ')}\n   `;
}
