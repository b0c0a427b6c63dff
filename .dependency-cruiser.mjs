/** Arrows between folders (docs/decisions/0001-folders-and-arrows.md). Kept alive by test/architecture.test.ts. */

/** Pure packages that src/domain may use, each with the reason why our own would be worse. */
const purePackages = [
  'temporal-polyfill', // calendar days and zones: DST and leap rules are not ours to maintain
  'decimal.js', // money: exact decimal arithmetic
  'date-holidays', // public holidays: laws change every year, others keep the list
  're2js', // rules' regular expressions in linear time
];
const pure = `^node_modules/(${purePackages.join('|').replaceAll('.', '\\.')})/`;

const only = (folder, allowed, comment) => ({
  name: `${folder.replaceAll('/', '-')}-arrows`,
  comment,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

const packages = ['^node_modules/', '^(node:)?[a-z_/0-9]+$'];
const core = ['^src/domain/', '^src/contract/'];
const wording = '^src/words/';
const files = '^src/files/';

export default {
  forbidden: [
    only(
      'src/domain',
      [pure],
      'The core has no I/O: it imports itself and the fenced pure packages.',
    ),
    only(
      'src/contract',
      ['^src/domain/', '^node_modules/zod/'],
      'Wire schemas name domain types and zod.',
    ),
    only(
      'src/words',
      [...core],
      'Sentences are made from what the domain and the wire say; whoever shows them imports them.',
    ),
    only(
      'src/use-cases',
      [...core, wording, pure],
      'Use cases call the domain, over ports that they name.',
    ),
    only('src/files', [...core, ...packages], 'Reading what people hand in knows no portal.'),
    only('src/hubspot', [...core, '^src/use-cases/', ...packages], 'An adapter implements ports.'),
    only(
      'src/mail',
      [...core, wording, '^src/use-cases/', ...packages],
      'An adapter implements ports.',
    ),
    only('src/store', [...core, '^src/use-cases/', ...packages], 'An adapter implements ports.'),
    only(
      'src/composition',
      [...core, '^src/(use-cases|hubspot|store|mail)/', ...packages],
      'Composition builds the adapters from settings.',
    ),
    only(
      'functions',
      [...core, wording, files, '^src/(use-cases|composition)/', ...packages],
      'A function is a thin unit of work over use cases.',
    ),
    only(
      'src/service',
      [...core, '^src/(use-cases|hubspot|store|composition)/', '^functions/', ...packages],
      'The service is reached from the cli and tests alone.',
    ),
    only(
      'src/sandbox',
      [...core, files, wording, ...packages],
      'The sandbox plays HubSpot: it knows nothing of our adapters.',
    ),
    only(
      'src/preview',
      [...core, wording, '^src/(use-cases|hubspot)/', '^scripts/', ...packages],
      'The preview hosts built cards and signs as HubSpot does.',
    ),
    only(
      'extensions',
      ['^src/contract/', wording, ...packages],
      'Cards see the contract and the words only.',
    ),
    never(
      'leaves-are-for-cli-and-test',
      '^(src/(domain|contract|words|use-cases|hubspot|store|mail|composition|service)|functions|extensions)/',
      '^src/(sandbox|preview|cli)/',
      'Sandbox and preview are reached from cli and test alone.',
    ),
    never(
      'nothing-imports-test',
      '^(src|functions|extensions|bin|scripts)/',
      '^test/',
      'Test code stays in test.',
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages-in-shipped-code',
      severity: 'error',
      from: { path: '^(src|extensions|functions|bin)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
