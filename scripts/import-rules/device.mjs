import { test } from './rule.mjs'

const AREAS_ARE_OVER = ['kept/', 'platform/', 'vault/', 'files/', 'sync/', 'access/']

/**
 * The other rooms of the device that a room may import; of a room that has rooms itself, only the files outside those,
 * where the list has `[^/]+`.
 */
const room = (folder, allowed, comment) => ({
  name: `device-${folder.replace('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: `^src/device/${folder}/`, pathNot: test },
  to: { path: '^src/device/', pathNot: `^src/device/(${[`${folder}/`, ...allowed].join('|')})` },
})

/** The rooms of the device, from the lowest. */
export const device = [
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
    'sync/heads',
    ['kept/', 'platform/', 'vault/', 'files/', 'sync/[^/]+$'],
    'What devices show each other beside the server is judged without the server.',
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
]
