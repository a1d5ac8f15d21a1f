import type { Mend } from '../../scripts/mend.ts'

const FORM = 'src/web/form-model'

export const mend: Mend = {
  item: 1,
  fault:
    'Save did nothing where a required choice inside a part was never touched: the schema named the part, no field of the form showed that, and the form returned without a word.',
  takeBack: [
    {
      what: 'a choice that was never touched is missed as the part in which it stands',
      edits: [
        {
          file: `${FORM}/typed-body.ts`,
          from: "    else if (!optional && shape.is === 'ways') out[key] = openChoice(shape)\n",
          to: '',
        },
      ],
      test: `${FORM}/typed-body.test.ts`,
    },
    {
      what: 'that a child is missing is not saved without where she was last seen',
      edits: [
        { file: 'src/domain/kinds/care/missing-episode.ts', from: 'lastSeen: Words.optional()', to: 'lastSeen: Words' },
      ],
      test: 'src/domain/kinds/care/missing-episode.test.ts',
    },
    {
      what: 'a fact that was saved with answers missing is due for nobody',
      edits: [{ file: 'src/domain/kinds/follow-up/begun.ts', from: ', who: { member: by } }', to: ' }' }],
      test: 'src/domain/kinds/follow-up/begun.test.ts',
    },
  ],
  searched: [
    {
      place:
        'what a form asks beside its own questions (notes.tsx): how a stranger knows a person whose mark goes on the card',
      found:
        'left empty, the device refused the whole act with no mark and no count: the question is now marked like any other. Met in the form of a danger, for whoever cannot read the name of the person',
    },
    {
      place:
        'every kind with a form (142), in every type of file in which it may stand, with every required answer left out in turn and with nothing answered, in the real form in a browser (test/architecture/every-form.test.ts)',
      found:
        'the 15 kinds of the report, all with a choice inside a part; with the mend no form is silent, each missing answer is counted and marked, and the first takes the focus',
    },
    {
      place: 'refinements of the schemas of src/domain/kinds (35)',
      found:
        'those that name a part instead of a field (a span or ages that end before they begin, in birth) had no place on the form: what is wrong with a part is now said under it',
    },
    {
      place: 'fields that offer a choice from the file (src/web/screens/what-happened/form/file-fields.tsx)',
      found: 'a required goal or risk, where the file has none, was never marked; it is now',
    },
    {
      place: 'words before any form (note-first.tsx)',
      found: 'an empty note was marked without focus; it has the focus now',
    },
    {
      place:
        'forms of their own that do not use the frame: meet-screen, already-known-screen, report-screen, outside/form',
      found: 'each says that an answer is missing and uses the same focus, which now finds whatever is marked',
    },
    {
      place: 'a form that yields no draft and marks no field (form-frame.tsx)',
      found: 'by construction it now names what is missing in a card that takes the focus',
    },
  ],
}
