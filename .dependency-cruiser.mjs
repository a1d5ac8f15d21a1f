import { device } from './scripts/import-rules/device.mjs'
import { domain } from './scripts/import-rules/domain.mjs'
import { folders } from './scripts/import-rules/folders.mjs'
import { only, packages, test } from './scripts/import-rules/rule.mjs'
import { web } from './scripts/import-rules/web.mjs'

export default {
  forbidden: [
    only(
      'domain',
      [],
      'The rules of the work know nothing of storage, network, screen or seal, so they can be read and tested alone.',
    ),
    packages(
      'domain',
      ['zod'],
      'The rules run on a phone, in the command line and in a test alike: schemas and nothing else.',
    ),
    only(
      'guidance',
      ['domain/'],
      'Guidance looks at a case file and speaks; it does not know where the file came from.',
    ),
    packages('guidance', ['zod'], 'As for the domain.'),
    only(
      'evidence',
      [],
      'Statistics are made from coded records alone: a layer that imports nothing of ours cannot name a child.',
    ),
    packages(
      'evidence',
      ['zod', 'highs', 'csv-parse', 'fflate', 'read-excel-file', 'write-excel-file'],
      'A linear-programming solver for the audit of hidden cells, and the file formats of the standards: tables in, bytes out.',
    ),
    only('names', [], 'Reading a name in any script is a matter of letters; it knows no child.'),
    packages(
      'names',
      ['any-ascii', 'pinyin-pro'],
      'Romanisation by a kept library, and our own reading where there is none.',
    ),
    only(
      'open',
      ['domain/open-format/', 'evidence/'],
      'What other programs compile against is forms alone: it reaches no device, no key and no screen.',
    ),
    packages('open', [], 'It re-exports, and does nothing itself.'),
    only('sealing', [], 'The seal is reviewed by itself against docs/sealing.md, and knows nothing of what it seals.'),
    packages(
      'sealing',
      ['@hpke', '@noble', '@phi-ag/argon2', 'age-encryption', 'shamir-secret-sharing', 'cborg', '@zxcvbn-ts'],
      'Cryptography comes from these libraries and WebCrypto, and how easily a passphrase is guessed from one, never from us.',
    ),
    only(
      'contract',
      ['domain/entry/ids[.]ts'],
      'The wire carries opaque ids and bytes: a schema that named a kind would tell the server what it may not know.',
    ),
    packages('contract', ['zod', 'cborg'], 'A contract is schemas and their encoding.'),
    only(
      'device',
      ['domain/', 'names/', 'guidance/', 'evidence/', 'sealing/', 'contract/'],
      'A device reaches the server through the contract only, and no screen: the same device serves app, command line and tests.',
    ),
    packages(
      'device',
      ['zod', 'idb', 'age-encryption', 'cborg', 'fflate'],
      'A device runs in a browser worker: no Node outside device/node and *.node.ts, no screen library.',
    ),
    ...device,
    only('store', ['contract/'], 'The store keeps sealed rows; it has no rule of the work to know.'),
    packages('store', ['kysely', 'pg', '@electric-sql', 'zod'], 'SQL libraries and Node.', { node: true }),
    only(
      'server',
      ['contract/', 'store/', 'sealing/', 'evidence/'],
      'HTTP in, HTTP out. A server that imported the domain could be tempted to read a file.',
    ),
    packages('server', ['hono', '@hono', 'zod'], 'The server is small enough to be reviewed.', { node: true }),
    only(
      'cli',
      ['domain/', 'guidance/', 'evidence/', 'sealing/', 'contract/', 'device/', 'store/', 'server/'],
      'The command line joins everything but the screens.',
    ),
    packages(
      'cli',
      ['commander', 'csv-parse', 'zod', 'age-encryption', 'cborg'],
      'The command line parses words and tables; the work is done below.',
      { node: true },
    ),
    only(
      'web',
      ['device/', 'domain/', 'names/', 'guidance/', 'evidence/'],
      'Screens speak to the device; keys, sealing and the wire stay on the other side of the worker.',
    ),
    {
      name: 'shared-types-import-nothing',
      comment: 'Every layer imports bytes.ts and result.ts: what they imported would reach all of them.',
      severity: 'error',
      from: { path: '^src/(bytes|result)[.]ts$' },
      to: {},
    },
    ...domain,
    ...web,
    ...folders,
    {
      name: 'web-packages',
      comment: 'A browser has no Node, and the app stays within its budget of kilobytes.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-reaches-device-through-worker',
      comment:
        'A page that ran the device would hold opened keys in the memory of every script on it. Types may cross.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: `${test}|^src/web/worker` },
      to: { path: '^src/device/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-apart',
      comment:
        'Screens do not import each other, so one can be changed without opening another; share through web/views.',
      severity: 'error',
      from: { path: '^src/web/screens/([^/]+)/' },
      to: { path: '^src/web/screens/[^/]+/', pathNot: '^src/web/screens/$1/' },
    },
    {
      name: 'sql-in-store-only',
      comment: 'Every query has one home, so every query can be reviewed for what it lets through.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/store/|${test}` },
      to: { path: '(^|node_modules/)(kysely|pg|@electric-sql)(/|$)' },
    },
    {
      name: 'cryptography-in-sealing-only',
      comment: 'A reviewer of the seal opens one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/sealing/|${test}` },
      to: { path: '(^|node_modules/)(@hpke|@noble|@phi-ag|shamir-secret-sharing)(/|$)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other to run are one file. Types may name each other.',
      severity: 'error',
      from: { path: '^(src|scripts|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-types',
      comment: 'Inside these layers types count, too: two that truly need each other are declared in one file.',
      severity: 'error',
      from: { path: '^src/(cli|contract|device|domain|evidence|guidance|names|open|sealing|server|store|web)/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is a file that nobody keeps.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: `${test}|[.]d[.]ts$` },
      to: {},
    },
    {
      name: 'tests-stay-outside',
      comment: 'What ships does not import what tests need.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `^(test|scripts|bench)/|${test}` },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere breaks on somebody else’s machine.',
      severity: 'error',
      from: { path: '^(src|scripts|test)/' },
      // What ends in ?url, ?url&inline or ?hex is an asset of a package, which the build finds or fails.
      to: { couldNotResolve: true, pathNot: '^virtual:|[?](url(&inline)?|hex)$' },
    },
    {
      name: 'development-packages-do-not-ship',
      comment:
        'The server and the command line run from `npm ci --omit=dev`; only the built app may use packages that are bundled.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${test}|^src/web/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
