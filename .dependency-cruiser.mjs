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

/** The folders of the domain, from the lowest: each may import those that its list names. */
const CODES = ['entry', 'data-files', 'calendars', 'vocabulary']
const CASE_FILE = [...CODES, 'file']
const SHAPES = [...CASE_FILE, 'kinds']
const RULES = [...SHAPES, 'rules']

const domain = [
  inside('domain', 'entry', [], 'Ids, dates and entries are read by everything else, so they rest on nothing.'),
  inside(
    'domain',
    'data-files',
    ['entry'],
    'A file that somebody brings is checked before anything knows what it is for.',
  ),
  inside('domain', 'calendars', ['entry'], 'A calendar is arithmetic with days.'),
  inside(
    'domain',
    'vocabulary',
    ['entry', 'data-files'],
    'A list of codes is the same whatever kind, rule or country uses it.',
  ),
  inside(
    'domain',
    'file',
    CODES,
    'The fold knows no kind: an app of another age folds the same entries to the same file.',
  ),
  inside(
    'domain',
    'kinds',
    CASE_FILE,
    'A rule reads several kinds. A kind that imported a rule would close a circle: deciding/rules-of-kinds.ts says which rules check it.',
  ),
  inside(
    'domain',
    'rules',
    SHAPES,
    'A rule reads a file and answers. It does not know who asks: a form, a closing, a list of what is due.',
  ),
  inside(
    'domain',
    'safety',
    RULES,
    'The overview, dues and decisions all ask whether a child is safe, so this asks none of them.',
  ),
  inside('domain', 'sharing', RULES, 'What goes on a slip is decided by consent and withholding alone.'),
  inside(
    'domain',
    'dues',
    [...RULES, 'safety'],
    'What is due is asked by closings, decisions and every list, so it rests on none of them.',
  ),
  inside('domain', 'closing', [...RULES, 'dues'], 'What a kind makes due is what it leaves open at closing.'),
  inside(
    'domain',
    'deciding',
    [...RULES, 'safety', 'sharing', 'dues', 'closing'],
    'The tables that join kinds and rules are above both; questions about a file do not change what may be written.',
  ),
  inside(
    'domain',
    'questions',
    [...RULES, 'safety'],
    'A question reads a file. What it answers is shown, and decides nothing.',
  ),
  inside(
    'domain',
    'same-child',
    SHAPES,
    'Whether two files are of one child is known before any rule is asked of them.',
  ),
  inside(
    'domain',
    'families',
    [...RULES, 'same-child', 'questions', 'deciding'],
    'An act over several files asks of each file what one file is asked.',
  ),
  inside(
    'domain',
    'continuity',
    [...RULES, 'safety', 'questions', 'dues', 'deciding'],
    'A hand-over moves what is due, by decisions.',
  ),
  inside(
    'domain',
    'country-pack',
    RULES,
    'A country sets times of rules; rules take them as an argument and know no country.',
  ),
  inside(
    'domain',
    'supervision',
    [...RULES, 'safety', 'questions', 'dues', 'urgent', 'country-pack'],
    'A supervisor’s view is made of what others answer; nothing rests on it.',
  ),
  inside('domain', 'urgent', RULES, 'What is urgent is read from kinds and rules, whatever list shows it.'),
  inside(
    'domain',
    'shift',
    [...SHAPES, 'questions', 'urgent'],
    'The page for a shift is one reader of the file among several.',
  ),
  inside(
    'domain',
    'own-file',
    [...RULES, 'questions', 'families'],
    'A copy for the person leaves out what a rule withholds; no rule reads the copy.',
  ),
  inside(
    'domain',
    'for-child',
    [...RULES, 'questions'],
    'A page for the child is made of the file; the file is not made of the page.',
  ),
  inside('domain', 'care', RULES, 'Placements and returns are shown from what kinds and rules say.'),
  inside('domain', 'figures', [...SHAPES, 'questions'], 'A figure counts what is written and judges none of it.'),
  inside(
    'domain',
    'called-for',
    [...SHAPES, 'questions'],
    'What is asked first orders forms and refuses nothing, so no rule is in it.',
  ),
  inside('domain', 'before', SHAPES, 'A contact without a file has no rules of a file.'),
  inside('domain', 'levels', SHAPES, 'Levels are shown as they were said; nothing is judged by them.'),
  inside('domain', 'instruments', SHAPES, 'A set of questions is data; what its answers mean, a person says.'),
  inside(
    'domain',
    'service-directory',
    [...SHAPES, 'questions'],
    'The list of services names no child; a need is held against it from outside.',
  ),
  inside(
    'domain',
    'stocktaking',
    [...SHAPES, 'service-directory'],
    'A look at a whole country reads services, and no child’s file.',
  ),
  inside(
    'domain',
    'shown',
    ['entry', 'file', 'dues'],
    'What may be seen before the reader says that nobody looks on is decided without reading any kind.',
  ),
]

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

/** The folders of the other layers. What a layer has directly in its folder joins the parts, and none of them imports it. */
const folders = [
  inside('sealing', 'primitives', [], 'Keys, signatures and encodings are reviewed before what is built of them.'),
  inside(
    'sealing',
    'directory',
    ['primitives'],
    'Who is a member with which device is proved by its own records alone.',
  ),
  inside(
    'sealing',
    'access',
    ['primitives', 'directory'],
    'A right is judged against the directory, never the other way.',
  ),
  inside(
    'sealing',
    'segments',
    ['primitives', 'directory', 'access'],
    'A segment is valid by directory and access; neither knows that there are segments.',
  ),
  inside('sealing', 'members', ['primitives'], 'A vault opens before anything of a directory was verified.'),
  inside('sealing', 'network', ['primitives'], 'What agencies ask each other is no part of any agency’s own records.'),
  inside('store', 'migrations', [], 'A migration is fixed once it has run: nothing that it imported could change.'),
  inside('store', 'embedded', [], 'What makes the embedded database quick knows no table.'),
  inside(
    'store',
    'database',
    ['embedded', 'migrations'],
    'Connection, role and tables: every query imports them, so they import no query.',
  ),
  inside('store', 'segments', ['database'], 'The order of segments depends on no other query.'),
  inside('store', 'people', ['database', 'segments'], 'Erasing a file erases its segments.'),
  inside('store', 'evidence', ['database'], 'Coded records and sealed files never meet.'),
  inside('store', 'network', ['database'], 'What other agencies ask reaches no row of this agency’s files.'),
  inside(
    'store',
    'backup',
    ['database', 'segments'],
    'A backup reads tables, and writes the erasures since it was made.',
  ),
  inside('server', 'kept', [], 'What the process keeps from one request to the next knows no request.'),
  inside('server', 'http', ['kept'], 'What every route needs imports no route.'),
  inside('server', 'sync', ['http', 'kept'], 'Judging what a device brought does not depend on how it came.'),
  inside('server', 'routes', ['http', 'kept', 'sync'], 'A route is one resource; only the app joins them.'),
  inside('cli', 'terminal', [], 'What a person types and reads is the same in every command, so it imports none.'),
  inside('cli', 'device', [], 'Calls to a device that must succeed, for whoever writes entries here.'),
  inside('cli', 'server', ['terminal'], 'How a server is started and its database opened knows no command.'),
  inside('cli', 'evidence', ['terminal'], 'Work on records needs no device and no server.'),
  inside('cli', 'ctdc', ['terminal', 'device', 'server'], 'Reading case data needs nothing of the invented agency.'),
  inside(
    'cli',
    'demo',
    ['terminal', 'device', 'server'],
    'The invented agency is used by one command, and imports none.',
  ),
  inside(
    'cli',
    'commands',
    ['terminal', 'device', 'server', 'evidence', 'ctdc', 'demo'],
    'A command reads what was typed; the program joins the commands.',
  ),
  inside('names', 'sound', [], 'A sound is a sound, whatever it was read from.'),
  inside('names', 'reading', ['sound'], 'Reading a name does not depend on which names there are.'),
  inside('names', 'likeness', ['sound', 'reading'], 'Two names are compared without knowing whose they are.'),
  inside('names', 'index', ['sound', 'reading', 'likeness'], 'An index holds names, not people.'),
  inside('names', 'across', ['sound', 'reading'], 'Keys that leave the agency are made of a reading alone.'),
  inside('guidance', 'engine', [], 'How a card speaks does not depend on which cards there are.'),
  inside('guidance', 'cards', ['engine'], 'A card names its facts and its source; it knows no other card.'),
  inside('guidance', 'ethics', ['engine'], 'A tension is seen in the file, not in what cards said of it.'),
  inside(
    'guidance',
    'library',
    ['engine', 'ethics'],
    'The library says which cards and tensions rest on a publication by their names.',
  ),
  inside('evidence', 'record', [], 'What a record holds is fixed before anything is counted.'),
  inside('evidence', 'perturbation', [], 'How counts are changed depends on no record.'),
  inside('evidence', 'privacy', ['record'], 'What noise costs is proved apart from what it is used for.'),
  inside('evidence', 'standards', ['record'], 'The file formats of others know no table of ours.'),
  inside('evidence', 'tables', ['record', 'standards'], 'A table counts; what may leave is decided after it.'),
  inside(
    'evidence',
    'suppression',
    ['record', 'tables'],
    'What an attacker can know is computed without asking who wants the table.',
  ),
  inside('evidence', 'microdata', ['record'], 'The risk of single records is measured before any release.'),
  inside(
    'evidence',
    'synthetic',
    ['record', 'privacy'],
    'Synthetic records are made of noisy counts, never of a look at the true ones.',
  ),
  inside(
    'evidence',
    'ledger',
    ['record', 'privacy', 'synthetic'],
    'A ledger adds up what was spent; it makes no table.',
  ),
  inside(
    'evidence',
    'datasets',
    ['record', 'standards', 'ledger', 'synthetic', 'privacy'],
    'A synthetic file leaves with what its ledger says of it.',
  ),
  inside(
    'evidence',
    'release',
    ['record', 'tables', 'suppression', 'privacy', 'perturbation', 'ledger', 'standards'],
    'Only here everything that decides whether a table may leave is joined.',
  ),
]

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
      from: { path: '^src/(cli|contract|device|domain|evidence|guidance|names|sealing|server|store|web)/' },
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
