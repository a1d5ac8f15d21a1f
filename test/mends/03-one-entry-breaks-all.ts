import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 3,
  fault:
    'Two entries under one id, nested 2,800 deep, made the list of all files, sharing, related search, redaction and erasure throw on the device of everybody who holds the file.',
  takeBack: [
    {
      what: 'an entry of any depth is counted, and folded without being set aside',
      edits: [
        {
          file: 'src/domain/entry/entry-format.ts',
          from: '      if (depth > ENTRY_BOUNDS.depth) return false\n',
          to: '',
        },
        {
          file: 'src/device/files/folds/fold-setting-aside.ts',
          from: '    return withoutFailing((some) => how(kinds, some, held), entries, failure)\n',
          to: '    throw failure\n',
        },
      ],
      test: 'test/sync/malformed-entries.test.ts',
      named: 'two under one id',
    },
    {
      what: 'the format has no bound of depth',
      edits: [
        {
          file: 'src/domain/entry/entry-format.ts',
          from: '      if (depth > ENTRY_BOUNDS.depth) return false\n',
          to: '',
        },
      ],
      test: 'src/domain/entry/entry-format.test.ts',
    },
    {
      what: 'an entry with which the fold fails is set aside in the order in which entries came',
      edits: [
        {
          file: 'src/device/files/folds/fold-setting-aside.ts',
          from: 'let left = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : textOf(a) < textOf(b) ? -1 : 1))',
          to: 'let left = entries.slice(0, -1)',
        },
      ],
      test: 'src/device/files/folds/fold-setting-aside.test.ts',
    },
    {
      what: 'a note that was damaged here is taken for one with a wrong signature',
      edits: [
        {
          file: 'src/device/files/folds/folds.ts',
          from: '    if (await isDamagedHere(open, file, segment.folder, kept)) return undefined\n',
          to: '',
        },
      ],
      test: 'test/sync/flipped-rows.test.ts',
      named: '“seg”',
    },
    {
      what: 'a file that grew by many entries differs from the same file folded anew: what was replaced stands again',
      edits: [
        {
          file: 'src/domain/file/known-ids.ts',
          from: '!top.has(id) && !layers.some((layer) => layer.has(id))',
          to: '!top.has(id)',
        },
      ],
      test: 'src/domain/file/known-ids.test.ts',
      named: 'leave the file from which two others began',
    },
    {
      what: 'more than 200 values of one thing keep everybody from writing another',
      edits: [
        {
          file: 'src/device/files/write/write.ts',
          from: '(draft.replaces ?? []).slice(0, MOST_REPLACED)',
          to: '(draft.replaces ?? []).slice(0, MOST_REPLACED * 10)',
        },
      ],
      test: 'test/sync/malformed-entries.test.ts',
      named: 'keeps nobody from answering',
    },
  ],
  searched: [
    {
      place:
        'each string of every example as the name of something that every object has, as a zero byte, as a mark of direction (fold, dues, Today, Team, shift, decisions)',
      found: 'none stops anything',
    },
    {
      place: 'a file that grows entry by entry, with many of them, beside the same file folded anew (src/domain/file)',
      found:
        'once 64 ids had been named, an entry that was known before was forgotten: what replaced it did not count on the device that had it open, and did on every other',
    },
    {
      place: 'lists of an entry that the app fills from the file: replaces, about, `saw`, who could read',
      found:
        'an entry that replaced more than 200 values was refused, in a form that marked nothing: it replaces those that lead',
    },
    {
      place: 'src/domain/file/fold.ts, packed.ts, JSON.stringify of entries',
      found:
        'canonical text, packing and lines recurse: bounded by the format, and a fold that fails nevertheless sets the entry aside.',
    },
    {
      place:
        'whatever goes through all files: lists, dues, related search, statistics, taking what a sync brings, sealing',
      found: 'each did all or nothing; each file is now by itself (apart, apartNow).',
    },
    {
      place: 'src/contract/codec.ts, src/sealing/primitives/cbor.ts',
      found:
        'decoding recurses and a stack that overflows is a refusal already; what is decoded then has a strict or bounded shape.',
    },
    {
      place: 'each store of a replica (src/device/kept/stores.ts)',
      found:
        'act, attention, draft, sheet, marked, heard, said have no other copy: set aside and named. All others are made again or fetched.',
    },
  ],
}
