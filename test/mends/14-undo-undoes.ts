import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 14,
  fault: 'What was undone within ten seconds stayed readable, struck through, beside a second entry that said so.',
  takeBack: [
    {
      what: 'what may still be undone is sent with the next sync',
      edits: [
        {
          file: 'src/device/sync/send/prepare.ts',
          from: '(how.all ? open.outbox.acts() : open.outbox.sendable(open.platform.clock()))',
          to: 'open.outbox.acts()',
        },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
    },
    {
      what: 'the file is not folded without what was undone',
      edits: [
        {
          file: 'src/device/files/write/undo-acts.ts',
          from: '  await foldNow(open, turn, left, { fromRows: true })\n',
          to: '',
        },
        { file: 'src/device/files/write/undo-acts.ts', from: '    open.dirty.add(file)\n', to: '' },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
    },
    {
      what: 'the parts of its papers stay',
      edits: [
        { file: 'src/device/files/write/undo-acts.ts', from: ', ...(await chunksOf(open, files, acts))', to: '' },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'takes the parts of its papers along',
    },
    {
      what: 'the file that it opened stays, empty',
      edits: [
        {
          file: 'src/device/files/write/undo-acts.ts',
          from: 'if (await wasOpenedBy(open, file, acts)) await forgetFile(open, batch, file)\n    else left.push(file)',
          to: 'left.push(file)',
        },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'takes the file along that it opened',
    },
    {
      what: 'a note that never left this device is sent first, and then taken out with a tombstone',
      edits: [
        {
          file: 'src/device/access/redact.ts',
          from: '(await dropUnsent(open, how.entry)) ? accept(true) : redactUnless(open, how, sync, isBuiltOn)',
          to: 'redactUnless(open, how, sync, isBuiltOn)',
        },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'is gone at once, also without a network',
    },
    {
      what: 'a note is taken out by its author alone though an exception was asked for on it',
      edits: [
        {
          file: 'src/domain/questions/built-on.ts',
          from: "if (typeof value === 'string') return value.includes(id)",
          to: 'if (value === id) return true',
        },
      ],
      test: 'src/domain/questions/built-on.test.ts',
      named: 'an exception that another asked for',
    },
    {
      what: 'a note that was moved stands in the other file though it could not be taken out here',
      edits: [
        {
          file: 'src/device/access/move-note.ts',
          from: '  if (!taken.ok) await open.mutex.run((turn) => undoActs(open, turn, written.value))\n',
          to: '',
        },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'where there is no network to take it out',
    },
    {
      what: 'a note that names somebody of this file is moved as it is',
      edits: [
        {
          file: 'src/domain/questions/moved-draft.ts',
          from: '  if (namesOne([entry.about, entry.toldBy, entry.body], colleagues)) return undefined\n',
          to: '',
        },
      ],
      test: 'src/domain/questions/moved-draft.test.ts',
    },
    {
      what: 'those to whom the server sent a note before it was written, or after it was taken out, are said to have had it',
      edits: [
        {
          file: 'src/web/screens/child/journey/fetched-since.ts',
          from: 'line.at >= from && line.at <= to && ',
          to: '',
        },
      ],
      test: 'src/web/screens/child/journey/fetched-since.test.ts',
    },
    {
      what: 'what is left of a note does not say since when it could be read',
      edits: [{ file: 'src/device/access/redact.ts', from: 'writtenAt: entry.recordedAt,', to: '' }],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'who could have read it',
    },
  ],
  searched: [
    {
      place: 'who read an entry that was taken out: the access of a file, the server’s log of who did what',
      found:
        'No device knows who opened an entry. The screen said that people “could read it”, of those who held the part when it was taken out; it says so now. The log knows to whom a part was sent; the server shows it to custodians, so a supervisor who is one can ask for it there.',
    },
    {
      place: 'src/web/, every offer to undo',
      found:
        'forms, the note that is written first, the tick of a step and a suggestion added to the plan: all take back by one hook',
    },
    {
      place:
        'src/device/, everything that an act leaves behind: outbox, kept folds, lines, what waits to be folded, parts of papers',
      found: 'gone with it; the name index is made from lines',
    },
    {
      place: 'taking out and moving what was not sent yet, after the ten seconds',
      found:
        'Moving left nothing behind. Taking out sent the note first and left a tombstone, and was refused without a network: both drop it here now.',
    },
    { place: 'src/device/contacts/end-contacts.ts', found: 'let go of words that were never sent before; unchanged' },
  ],
}
