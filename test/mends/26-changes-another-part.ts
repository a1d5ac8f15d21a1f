import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 26,
  fault:
    'Who might write in one part of a file changed another: an entry in therapy under the id of a struck entry in care brought the struck words back, a value in one part replaced one in another, and words that a member said a supervisor had written were shown as the supervisor’s.',
  takeBack: [
    {
      what: 'An entry counts by its id alone',
      edits: [
        {
          file: 'src/domain/file/fold.ts',
          from: 'byPlace(once(entries.map(asSealed)), writers), writers).toSorted(inOrder)',
          to: 'once(entries.map(asSealed)), writers).toSorted(inOrder)',
        },
      ],
      test: 'src/domain/file/fold.test.ts',
      named: 'change nothing in the other folders',
    },
    {
      what: 'A reference acts wherever the entry that it names is',
      edits: [
        {
          file: 'src/domain/entry/by-place.ts',
          from: 'return writes === undefined || writes.includes(named.folder)',
          to: 'return writes === undefined || true',
        },
      ],
      test: 'src/domain/file/fold.test.ts',
      named: 'change nothing in the other folders',
    },
    {
      what: 'An entry that is added to a folded file acts wherever it likes',
      edits: [
        {
          file: 'src/domain/file/with-entries.ts',
          from: 'if (came.some((entry) => !actsWhereItMay(file, entry, ids))) return undefined',
          to: '',
        },
      ],
      test: 'src/domain/file/with-entries.test.ts',
      named: 'gives the same file as folding all of them',
    },
    {
      what: 'Who may write today could always write',
      edits: [
        {
          file: 'src/device/files/folds/found.ts',
          from: 'position === undefined ? undefined : accessAt(access, position)',
          to: 'position === undefined ? undefined : access',
        },
      ],
      test: 'src/device/files/folds/found.test.ts',
      named: 'is what the records before its receipt say',
    },
    {
      what: 'The app of a nurse replaces what stands in a part where she may not write',
      edits: [
        {
          file: 'src/device/files/write/acts-where-it-may.ts',
          from: 'draft.replaces?.filter((id) => !isClosed(id))',
          to: 'draft.replaces',
        },
      ],
      test: 'src/device/files/write/acts-where-it-may.test.ts',
      named: 'names none on which its writer may not act',
    },
    {
      what: 'Words that one says another wrote are shown as the other’s',
      edits: [
        {
          file: 'src/domain/entry/first-author.ts',
          from: 'entry.found?.proven === true || entries.some(',
          to: 'entry.found?.proven === undefined || entries.some(',
        },
      ],
      test: 'src/web/screens/child/entry-lines/written-by.test.tsx',
      named: 'where nothing proves that',
    },
  ],
  searched: [
    {
      place: 'every field of every kind that names another entry',
      found:
        'eight fields act on what they name, in 23 kinds that name something; they are listed in src/domain/entry/references.ts, which test/architecture/references.test.ts compares with the schemas',
    },
    {
      place: 'whatever looks up an entry by its id, in src/domain, src/device, src/guidance and src/web',
      found:
        'byPlace gives an entry of each folder an id of its own before anything is folded, so only what goes to the stored row had to change (keyOfPlace)',
    },
    {
      place: 'src/domain/file/approvals.ts',
      found: 'an answer was held against the folder alone: of files read together, now against the file as well',
    },
  ],
}
