import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 4,
  fault:
    'One damaged row of another file made every round throw: nothing was delivered, the strip said "Checking for changes." for ever, and the time of the next try was words alone.',
  takeBack: [
    {
      what: 'a row of state that does not open stops the list of all',
      edits: [
        {
          file: 'src/device/kept/sealed-rows.ts',
          from: '      this.#note(store, row)\n      return []\n',
          to: '      throw new DamagedRow(store, row)\n',
        },
      ],
      test: 'test/sync/damaged.test.ts',
      named: 'of the other file is fetched',
    },
    {
      what: 'a round that throws sets no state',
      edits: [
        {
          file: 'src/device/sync/rounds/syncing.ts',
          from: "      if (open.alive) this.#wait('broke', before)\n",
          to: '',
        },
      ],
      test: 'test/sync/round-that-fails.test.ts',
      named: 'is a named problem',
    },
    {
      what: 'stopping a round that throws is an unhandled rejection',
      edits: [
        {
          file: 'src/device/sync/rounds/syncing.ts',
          from: 'await this.#running?.catch(() => undefined)',
          to: 'await this.#running',
        },
      ],
      test: 'test/sync/round-that-fails.test.ts',
      named: 'fails nothing else',
    },
    {
      what: 'nothing schedules by the time that the screen says',
      edits: [
        {
          file: 'src/web/session/sync-schedule.ts',
          from: 'retryAt === null ? own : retryAt - this.#timer.now()',
          to: 'own',
        },
      ],
      test: 'src/web/session/sync-schedule.test.ts',
    },
    {
      what: 'what the server asks to wait is not kept',
      edits: [{ file: 'src/device/sync/rounds/syncing.ts', from: 'Math.max(own, asked)', to: 'own' }],
      test: 'test/sync/round-that-fails.test.ts',
      named: 'no sooner than the server asked',
    },
    {
      what: 'a record of the list of people that cannot be counted stops everybody',
      edits: [
        {
          file: 'src/sealing/directory/directory.ts',
          from: '  if (why) draft.aside.push({ at, by: record.by, why })\n',
          to: '  if (why) return why\n',
        },
      ],
      test: 'src/sealing/directory/set-aside.test.ts',
    },
    {
      what: 'a list of people that was altered on its way keeps what was written here from being delivered',
      edits: [
        {
          file: 'src/device/sync/rounds/round.ts',
          from: 'delivered: await settleSentOnly(open, turn, groups, answer.outcomes),',
          to: 'delivered: 0,',
        },
      ],
      test: 'test/sync/malformed-directory.test.ts',
      named: 'that was altered on its way',
    },
    {
      what: 'a record for statistics that the server does not take keeps all others from being sent',
      edits: [{ file: 'src/device/evidence/send-records.ts', from: '    if (!refused) return', to: '    return' }],
      test: 'test/sync/malformed-evidence.test.ts',
      named: 'keeps no other from being sent',
    },
    {
      what: 'a folder that this app does not know makes a whole answer unreadable',
      edits: [
        {
          file: 'src/contract/answer.ts',
          from: 'export const anyFolder = z.number().int().min(0).max(255)',
          to: 'export const anyFolder = z.number().int().min(0).max(8)',
        },
      ],
      test: 'test/sync/malformed-evidence.test.ts',
      named: 'keeps nothing else from being fetched',
    },
  ],
  searched: [
    {
      place: 'every `rows.get`, `rows.list` of src/device',
      found:
        'outbox, lists, keys, people compared, what is owed, drafts, directory, place in the feed: each stopped unlock or every round. What can be made again is; the rest is set aside and named (src/device/files/state/mend-rows.ts).',
    },
    {
      place: 'every use of verifyDirectory, extendDirectory and takeDirectory',
      found:
        'one record that cannot be counted stopped every device and the server: it is set aside in its place. A broken chain ended the round before what was delivered was taken. The server appends, and an organisation is founded, with nothing set aside.',
    },
    {
      place: 'every list in an answer of src/contract that is read whole or not at all',
      found:
        'folders beyond those known (changes, quarantine) and coded records: what cannot be read is left out and, for records, named. Tables that leave stay strict: a record that one app counts and another does not would show between two releases. The log of releases is a signed chain, and strict.',
    },
    {
      place: 'every `throw` below Syncing',
      found:
        'access stream and segments "that were verified before": of one file each, and now noted for that file alone. Anything else is the named problem `broke`.',
    },
    {
      place: 'every `void` of a promise in src/device',
      found: 'LocalDevice.#leave (mended), shown folds (catches already).',
    },
    {
      place: 'retryAt and retryAfter',
      found:
        'unlock counts down by its own; sync had no reader but the words. Challenge, session and every signed request now keep what the server asked.',
    },
  ],
}
