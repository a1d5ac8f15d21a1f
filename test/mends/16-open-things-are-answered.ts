import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 16,
  fault:
    'A file closed over a case before a court, a birth that was not registered and a return that nobody had approved; no line named them.',
  takeBack: [
    {
      what: 'Closing asks nothing of what is open.',
      edits: [{ file: 'src/domain/deciding/closing-rules.ts', from: ' openAnswered(file, open, today),', to: '' }],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'bars closing until',
    },
    {
      what: 'A case before a court is not listed.',
      edits: [
        {
          file: 'src/domain/closing/opens.ts',
          from: "(body) => body.stands === 'under-way'), openDues(proceeding)",
          to: '(body) => body.stands !== body.stands), openDues(proceeding)',
        },
      ],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'names a case before a court',
    },
    {
      what: 'A kind says nothing of what it leaves open.',
      edits: [{ file: 'src/domain/closing/opens.ts', from: '  education: openDues(education),\n', to: '' }],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'said by every kind',
    },
    {
      what: 'What one person decided and a second one has not answered for is left out.',
      edits: [
        {
          file: 'src/domain/closing/opens.ts',
          from: "'shared-with': unconfirmed(sharedWith),",
          to: "'shared-with': unconfirmed({ name: '' }),",
        },
      ],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'what two people decide',
    },
    {
      what: 'Her own wish and moving away are barred by what is open.',
      edits: [
        {
          file: 'src/domain/deciding/closing-rules.ts',
          from: 'if (ENDS_OF_HER_OWN.includes(reason)) return',
          to: "if (ENDS_OF_HER_OWN.includes('')) return",
        },
      ],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'bars no end by her own wish',
    },
    {
      what: 'What was carried on is on nobody’s day after closing.',
      edits: [
        {
          file: 'src/domain/kinds/closure/closure.ts',
          from: 'due: (file) => [...aftercareDue(file), ...carriedOn(file)]',
          to: 'due: aftercareDue',
        },
      ],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'stays due after closing',
    },
    {
      what: 'An end by moving away is barred by what is open.',
      edits: [
        {
          file: 'src/domain/deciding/closing-rules.ts',
          from: 'if (ENDS_OF_HER_OWN.includes(reason)) return',
          to: "if (ENDS_OF_HER_OWN.includes(reason) && reason !== 'moved') return",
        },
      ],
      test: 'src/domain/closing/what-is-open.test.ts',
      named: 'by her age or by moving away',
    },
    {
      what: 'What a second person agreed to is refused all the same.',
      edits: [
        {
          file: 'src/domain/deciding/decide.ts',
          from: 'refused.length > 0 && !excepted',
          to: "refused.length > 0 && !(excepted && refused.some(({ rule }) => rule !== 'R5'))",
        },
      ],
      test: 'src/domain/kinds/planning/exception-asked.test.ts',
      named: 'every decision that a rule refuses',
    },
    {
      what: 'An exception that nobody agreed to lets the decision through.',
      edits: [
        {
          file: 'src/domain/kinds/planning/exception-asked.ts',
          from: 'entry.body.asks === asText(body) && isApproved(file, entry)',
          to: 'entry.body.asks === asText(body)',
        },
      ],
      test: 'src/domain/kinds/planning/exception-asked.test.ts',
      named: 'lets nothing through',
    },
  ],
  searched: [
    {
      place: 'all kinds that may stand in a child’s file (src/domain/closing/opens.ts)',
      found:
        'Forty leave something open and say what; the others are named as leaving nothing, by groups with the reason. A kind in neither is refused by a test.',
    },
    {
      place:
        '“This child’s case is different” (src/web/components/refusal-panel.tsx is used once, in form/refused.tsx)',
      found:
        'It opened an empty to-do form for every refused decision. It asks for an exception now; where a rule allows none (R4, P13, an answer to an entry that does not stand) the line is not shown.',
    },
    {
      place: 'rules of closing',
      found:
        'R9, R10, R11, R18 and R20 barred an end by the child’s own wish and by moving away: they bar it no more, and the supervisor’s sheet shows what lacks.',
    },
    { place: 'src/cli/demo', found: 'The stories closed over open things: they answer each one.' },
  ],
}
