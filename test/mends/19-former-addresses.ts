import type { Mend } from '../../scripts/mend.ts'

const WHERE = 'test/sync/where-she-is.test.ts'
const ENDS = 'test/sync/grants-that-end.test.ts'

export const mend: Mend = {
  item: 19,
  fault:
    'Whoever was given the part that says where a child is could open every former address, whoever had left at a move kept reading the new one, and no grant had an end.',
  takeBack: [
    {
      what: 'The key of a new address opens the former ones',
      edits: [
        {
          file: 'src/device/files/state/file-keys.ts',
          from: '{ folders: [WHEREABOUTS], removed, cut: [WHEREABOUTS] }',
          to: '{ folders: [WHEREABOUTS], removed }',
        },
      ],
      test: WHERE,
      named: 'the former one is shown to nobody who comes later',
    },
    {
      what: 'A new address is sealed under the key of before',
      edits: [
        {
          file: 'src/device/sync/send/seal-groups.ts',
          from: 'if (access && entries.some(saysWhere) &&',
          to: 'if (access && entries.length === 0 &&',
        },
      ],
      test: WHERE,
      named: 'under no key that others hold',
    },
    {
      what: 'A new address is written without a question',
      edits: [
        {
          file: 'src/device/files/write/where-she-is.ts',
          from: 'return ask.length > 0 ?',
          to: 'return ask.length > 99 ?',
        },
      ],
      test: WHERE,
      named: 'is not written before somebody answered',
    },
    {
      what: 'Who no longer needs to know keeps reading',
      edits: [
        {
          file: 'src/device/sync/send/seal-groups.ts',
          from: 'acts.flatMap(({ leaving }) => leaving?.[file] ?? [])',
          to: 'acts.flatMap(({ leaving }) => leaving?.[file]?.slice(0, 0) ?? [])',
        },
      ],
      test: WHERE,
      named: 'is told no more to whoever left',
    },
    {
      what: 'What is still true is lost to whoever comes after a move',
      edits: [
        {
          file: 'src/device/files/write/where-she-is.ts',
          from: 'stillTrue(moved.caseFile, written, today(open)).map(',
          to: 'stillTrue(moved.caseFile, written, today(open)).slice(0, 0).map(',
        },
      ],
      test: WHERE,
      named: 'the former one is shown to nobody who comes later',
    },
    {
      what: 'Worries, orders and decisions that still hold are lost to whoever comes after a move',
      edits: [
        {
          file: 'src/domain/safety/says-where.ts',
          from: "holdsWhile(concern, (body) => body.status === 'open' || body.goesOn),",
          to: '',
        },
      ],
      test: 'src/domain/safety/says-where.test.ts',
      named: 'is each worry, order and decision that holds',
    },
    {
      what: 'A kind that says where a child is passes without a new key',
      edits: [
        {
          file: 'src/domain/safety/says-where.ts',
          from: 'says(safetyPlan, ({ safePlaces }) => safePlaces.length > 0),',
          to: '',
        },
      ],
      test: 'src/domain/safety/says-where.test.ts',
      named: 'is known for every kind',
    },
    {
      what: 'A device goes on showing a part after the day until which it was given',
      edits: [
        {
          file: 'src/device/files/state/rights.ts',
          from: "if (ended.some(({ folder }) => folder === 'card')) return {}",
          to: 'if (ended.length < 0) return {}',
        },
        {
          file: 'src/device/files/folds/view.ts',
          from: 'if (state && (await hasEnded(open, file, state)))',
          to: 'if (state && state.records.length < 0 && (await hasEnded(open, file, state)))',
        },
      ],
      test: ENDS,
      named: 'closes on that day',
    },
    {
      what: 'A part given longer ends with the card',
      edits: [
        {
          file: 'src/device/access/change-access.ts',
          from: '...(longer && { card: before.card })',
          to: '...(longer && {})',
        },
      ],
      test: ENDS,
      named: 'is given longer in one act',
    },
  ],
  searched: [
    {
      place: 'src/domain/kinds: every kind that may be written in whereabouts (22)',
      found:
        'eleven can say where a child is found from now on, also as a fact with gaps, as a paper, or inside the question to a second person; eleven cannot, each with its reason (src/domain/safety/says-where.ts); a new kind of that folder fails its test until it is decided',
    },
    {
      place: 'src/device: every call of writeAct, and what puts entries into the outbox',
      found:
        'forms, notes first, approvals, clashes, corrections, drafts of cards: all write through one check, which refuses without an answer; words that are sent again, adopted or moved from another file were answered by nobody, so a keeper is asked on Today; a file that is opened has nobody who knew an address before',
    },
    {
      place: 'src/web: every call of device.write',
      found:
        'twenty-nine; the question is asked where the app calls its device (src/web/device/asking-where.ts), so no screen has to know of it',
    },
    {
      place: 'src/device/sync/send, src/device/kept/outbox.ts, the outbox carried by hand',
      found:
        'entries wait under the local key of the device; an act that says where a child is is sealed apart from others, with the record of the new key in the same group',
    },
    {
      place: 'src/web, src/device: every call of grant',
      found:
        'a child’s parts are given in People and beside the doer of a task: both ask until when; a hand-over gives keep, which has no end; the directory of services, stocktaking and packets are no part of a child’s file',
    },
    {
      place: 'kinds in other folders with a field for a place (visit, task, appointment, service, return plan in care)',
      found: 'they say where something happens or will happen; who reads them is decided by their folder',
    },
  ],
}
