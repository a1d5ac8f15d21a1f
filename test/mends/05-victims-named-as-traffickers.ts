import type { Mend } from '../../scripts/mend.ts'

const TEST = 'test/architecture/one-text-one-question.test.ts'

export const mend: Mend = {
  item: 5,
  fault:
    'Parts in the trafficking were bare participles ("Recruited, Exploited, Bought"), which six languages showed as what was done to the person: traffickers stood there as victims.',
  takeBack: [
    {
      what: 'a part is a participle',
      edits: [{ file: 'src/web/kinds/codes/experience.ts', from: "message: 'Recruiter'", to: "message: 'Recruited'" }],
      test: TEST,
      named: 'by a noun for the person who does it',
    },
    {
      what: 'a code of one word has no context for its translators',
      edits: [
        {
          file: 'src/web/kinds/codes/experience.ts',
          from: "suspected: msg({ context: 'answer to “How sure is it?” / “Status”', message: 'Suspected' })",
          to: 'suspected: msg`Suspected`',
        },
      ],
      test: TEST,
      named: 'of one or two words',
    },
    {
      what: 'one text serves two questions that nobody compared',
      edits: [
        {
          file: 'src/web/kinds/codes/experience.ts',
          from: "suspected: msg({ context: 'answer to “How sure is it?” / “Status”'",
          to: "suspected: msg({ context: 'answer to “How sure is it?” / “Who?” / “Status”'",
        },
      ],
      test: TEST,
      named: 'serves several questions',
    },
  ],
  searched: [
    {
      place: 'src/web/kinds/codes/*.ts',
      found: 'every code of one or two words has a context; six that served several questions were split ("Held")',
    },
    {
      place: 'src/web/locales/*.po, all ten languages',
      found:
        'the parts in the trafficking and all codes were translated again with their question and meaning before the translator, and translated back: each part comes back as a noun for the person who does it. Native speakers have not read them yet',
    },
    {
      place: 'src/web/kinds/experience/danger.tsx',
      found: 'the line says "named as", and the form that it is no finding',
    },
  ],
}
