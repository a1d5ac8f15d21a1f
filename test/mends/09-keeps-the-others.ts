import type { Mend } from '../../scripts/mend.ts'

const UNSHOWN = 'test/architecture/unshown-fields.test.ts'

export const mend: Mend = {
  item: 9,
  fault:
    'Whoever changed what somebody is to the child lost the way to that person’s own file, and with it the divided note, what crosses and the rule on two representatives.',
  takeBack: [
    {
      what: 'A part of an answer that the form does not show is dropped with what is typed anew',
      edits: [
        {
          file: 'src/web/form-model/form-result.ts',
          from: 'if (!face?.fields || !isValues(now)) return []',
          to: 'if (!face?.fields || isValues(now)) return []',
        },
      ],
      test: UNSHOWN,
    },
    {
      what: 'A field that the form does not show is dropped where a value is replaced',
      edits: [
        {
          file: 'src/web/form-model/form-result.ts',
          from: 'body: withUnshown(face, read.data, file, replaces)',
          to: 'body: replaces.length < 0 ? withUnshown(face, read.data, file, replaces) : read.data',
        },
      ],
      test: UNSHOWN,
    },
    {
      what: 'The tie that was not known stays beside the one that answers it',
      edits: [
        {
          file: 'src/domain/kinds/registration/tie.ts',
          from: "(corrected || (standing.tie === 'not-known' && body.tie !== 'not-known'))",
          to: 'corrected && body.tie === standing.tie',
        },
      ],
      test: UNSHOWN,
    },
    {
      what: 'The form does not say which entry it corrects',
      edits: [
        {
          file: 'src/web/form-model/form-start.ts',
          from: '...(from && { from: from.id })',
          to: '...(from && { track: null })',
        },
      ],
      test: UNSHOWN,
    },
    {
      what: 'Whoever was named while a file was opened stands in a list alone, and nothing leads from one file to the other',
      edits: [{ file: 'src/web/screens/children/opening/opening-drafts.ts', from: '    ...first.drafts,\n', to: '' }],
      test: 'src/web/screens/children/opening/opening-drafts.test.ts',
    },
  ],
  searched: [
    {
      place: 'every way of opening a child’s file (test/architecture/opening-asks.test.ts)',
      found:
        'A family was tied in every file. Brothers and sisters typed into a new file stood in a list alone, and the mother’s name was dropped: each is now a person of the file with a tie, in both files. Children met together in the street are not taken for a family.',
    },
    {
      place: 'every kind of which one value stands, in the real form code, opened from what stands and typed anew',
      found:
        'Typed anew, `tie` lost `theirFile`, and so would every other kind with a field that the app fills in: `draftFromTyped` now takes such fields from what is replaced.',
    },
    {
      place: 'every caller of `whatItReplaces` beside the form (17 screens)',
      found: 'Each spreads the body that stands, or writes a body with no field that is hidden from its screen.',
    },
    {
      place: 'marks that a form proposes for the card',
      found:
        'A mark names person, words, acts and numbers, all shown; the numbers that stand are carried by `marks-to-write.ts`.',
    },
    {
      place: 'rules that ask who decides for a child (R3, R4, P11, P20)',
      found:
        'None asks whether the mother is a child or has a file of her own; tried by `p20-mother-says-yes.test.ts`.',
    },
  ],
}
