const test = '[.]test[.]tsx?$'

/** What of ours a layer may import, besides `bytes.ts` and `result.ts`. The arrows only point down the list in ARCHITECTURE.md. */
const only = (layer, allowed, comment) => ({
  name: `${layer}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[`${layer}/`, '(bytes|result)[.]ts', ...allowed].join('|')})` },
})

/** What of others a layer may import: npm packages and Node's own modules. */
const packages = (layer, allowed, comment, { node = false } = {}) => ({
  name: `${layer}-packages`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: `${test}${node ? '' : '|[.]node[.]ts$|^src/device/node/'}` },
  to: {
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-peer',
      'npm-optional',
      'npm-no-pkg',
      'npm-unknown',
      ...(node ? [] : ['core']),
    ],
    ...(allowed.length > 0 ? { pathNot: `(^|node_modules/)(${allowed.join('|')})(/|$)` } : {}),
  },
})

/** What of its own layer a folder may import. */
const inside = (layer, folder, allowed, comment) => ({
  name: `${layer}-${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/${folder}/`, pathNot: test },
  to: { path: `^src/${layer}/`, pathNot: `^src/${layer}/(${[folder, ...allowed].join('|')})/` },
})

/** The folders of the app, from the lowest: each may import those that its list names. */
const WORDS = ['diagnostics', 'locales', 'styles', 'words']
const CONTROLS = [...WORDS, 'components', 'fields']
const DEVICE = [...WORDS, 'worker', 'device']
const SESSION = [...new Set([...CONTROLS, ...DEVICE, 'navigation', 'session'])]
const KINDS = [...new Set([...CONTROLS, ...DEVICE, 'kinds'])]
const VIEWS = [...new Set([...SESSION, ...KINDS, 'frame', 'form-model', 'views'])]

const web = [
  inside('web', 'diagnostics', [], 'Every folder notes what broke, so this one imports none.'),
  inside(
    'web',
    'navigation',
    [],
    'Every screen leads to others by the table of routes; were it to import a screen, all would be loaded at once.',
  ),
  inside('web', 'words', WORDS, 'Words and dates are needed before there is a device or a screen.'),
  inside('web', 'components', WORDS, 'A control shows what it is given: it can be used, and tested, without a device.'),
  inside('web', 'fields', CONTROLS, 'A field is a control too: the form says what it asks.'),
  inside('web', 'worker', WORDS, 'What runs in a worker has no page.'),
  inside('web', 'device', DEVICE, 'Calls to the device in its worker, and what they answered: no screen, no session.'),
  inside(
    'web',
    'session',
    SESSION,
    'Who has unlocked the device, drafts, hiding and locking: needed around every screen, so it imports none.',
  ),
  inside(
    'web',
    'kinds',
    KINDS,
    'How a kind is called and asked is data for any screen; a kind that imported one could not be shown elsewhere.',
  ),
  inside(
    'web',
    'form-model',
    [...KINDS, 'form-model'],
    'What was typed and what is made from it, without the fields: entries are read by it where no form is open.',
  ),
  inside('web', 'frame', SESSION, 'What surrounds a screen does not know which screen it is.'),
  inside('web', 'evidence-worker', ['diagnostics', 'worker'], 'Tables are made where no key and no name is.'),
  inside(
    'web',
    'views',
    VIEWS,
    'What several screens show. A view that imported a screen would load it with every other one.',
  ),
  inside(
    'web',
    'screens',
    [...VIEWS, 'evidence-worker'],
    'Only the app itself decides which screen is shown; screens lead to each other by routes.',
  ),
]

const AREAS_ARE_OVER = ['kept/', 'platform/', 'vault/', 'files/', 'sync/', 'access/']

/** What a room of the device may import of the others; of a room that has rooms itself, only the files beside them where it says `[^/]+`. */
const room = (folder, allowed, comment) => ({
  name: `device-${folder.replace('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: `^src/device/${folder}/`, pathNot: test },
  to: { path: '^src/device/', pathNot: `^src/device/(${[`${folder}/`, ...allowed].join('|')})` },
})

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
    only('sealing', [], 'The seal is reviewed by itself against docs/sealing.md, and knows nothing of what it seals.'),
    packages(
      'sealing',
      ['@hpke', '@noble', '@phi-ag/argon2', 'age-encryption', 'shamir-secret-sharing', 'cborg'],
      'Cryptography comes from these libraries and WebCrypto, never from us.',
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
      ['zod', 'idb', 'age-encryption', 'cborg'],
      'A device runs in a browser worker: no Node outside device/node and *.node.ts, no screen library.',
    ),
    room('kept', [], 'Rows on the device and their types: every other room may name them, so they name no other room.'),
    room(
      'platform',
      ['kept/'],
      'What the app, the command line or a test gives a device: clock, storage, the line to the server.',
    ),
    room(
      'vault',
      ['kept/', 'platform/'],
      'Keys, unlocking, the directory, the session: who is reviewed for what is held open reads this room alone.',
    ),
    room(
      'files',
      ['kept/', 'platform/', 'vault/'],
      'Files are read and written without a network, so this room knows nothing of sending; what goes beyond files is an area.',
    ),
    room(
      'files/state',
      ['kept/', 'platform/', 'vault/', 'files/[^/]+$'],
      'What is known of a file besides its entries: folding reads it, and it never folds.',
    ),
    room(
      'files/folds',
      ['kept/', 'platform/', 'vault/', 'files/[^/]+$', 'files/state/'],
      'Reading never writes an entry.',
    ),
    room(
      'files/write',
      ['kept/', 'platform/', 'vault/', 'files/[^/]+$', 'files/state/', 'files/folds/'],
      'Writing an entry needs no document.',
    ),
    room(
      'files/attachments',
      ['kept/', 'platform/', 'vault/', 'files/[^/]+$', 'files/state/'],
      'A document is kept before the entry that names it is written.',
    ),
    room(
      'sync',
      ['kept/', 'platform/', 'vault/', 'files/'],
      'Sending and receiving move sealed rows of any kind: an area that wants something after a round is called by the device (after-round.ts).',
    ),
    room(
      'sync/send',
      ['kept/', 'platform/', 'vault/', 'files/', 'sync/[^/]+$'],
      'What is sent does not depend on what is received in the same round.',
    ),
    room(
      'sync/receive',
      ['kept/', 'platform/', 'vault/', 'files/', 'sync/[^/]+$'],
      'What is received is verified the same, whatever this device had sent.',
    ),
    room(
      'sync/reconcile',
      ['kept/', 'platform/', 'vault/', 'files/', 'sync/[^/]+$', 'sync/send/', 'sync/receive/'],
      'What follows where sent and received do not agree; a round calls it.',
    ),
    room(
      'access',
      ['kept/', 'platform/', 'vault/', 'files/', 'sync/'],
      'Who may open a file is changed with the server, and areas change it through this room.',
    ),
    {
      name: 'device-areas-apart',
      comment:
        'Areas stand over files, sync and access, and never over each other, so that each loads by itself and can be changed without opening another.',
      severity: 'error',
      from: {
        path: '^src/device/([^/]+)/',
        pathNot: `${test}|^src/device/(${[...AREAS_ARE_OVER, 'node/', 'practice/'].join('|')})`,
      },
      to: { path: '^src/device/', pathNot: `^src/device/($1/|${AREAS_ARE_OVER.join('|')})` },
    },
    {
      name: 'device-no-cycles',
      comment: 'In the device types make no circle either: a type that two files need is declared below both.',
      severity: 'error',
      from: { path: '^src/device/', pathNot: test },
      to: { circular: true, via: { path: '^src/device/' } },
    },
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
    ...web,
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
      from: { path: '^src/web/' },
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
      // What ends in ?url or ?url&inline is an asset of a package, which the build finds or fails.
      to: { couldNotResolve: true, pathNot: '^virtual:|[?]url(&inline)?$' },
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
