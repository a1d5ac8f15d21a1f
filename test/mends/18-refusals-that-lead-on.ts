import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 18,
  fault:
    'The button of a refusal opened a form in which the person was not chosen and the deciding question was folded away, and the same refusal came back; an honest "not safe" asked for the same look again.',
  takeBack: [
    {
      what: 'the person in question is not chosen, and the deciding question is not asked',
      edits: [
        {
          file: 'src/domain/questions/way-on.ts',
          from: "begins: { person }, asks: ['checked'] }",
          to: 'begins: {}, asks: [] }',
        },
      ],
      test: 'src/domain/questions/way-on.test.ts',
    },
    {
      what: 'a person who was looked into and not found safe is to be looked into again',
      edits: [
        {
          file: 'src/domain/rules/r07-safe-before-contact.ts',
          from: "looked ? 'not-found-safe' : 'safety-check'",
          to: "'safety-check'",
        },
      ],
      test: 'src/domain/questions/way-on.test.ts',
    },
    {
      what: 'a form about a return begins about nothing, so that the rule does not find its answer',
      edits: [
        {
          file: 'src/domain/questions/way-on.ts',
          from: 'return { begins: ABOUT[missing] ?? {}, asks: [] }',
          to: 'return { begins: {}, asks: [] }',
        },
      ],
      test: 'src/domain/questions/way-on.test.ts',
    },
  ],
  searched: [
    {
      place: 'src/web/words/missing.ts: every code with a form that brings it',
      found:
        'consents opened without their purpose; views, both assessments and best interests about no matter; a safety plan that named no danger; a question that was not continued; a goal and a review that were not what the rule reads: each begins with it now',
    },
    {
      place: 'src/web/words/missing.ts: codes that are answered in the same form',
      found:
        'the button led to the first field; the deciding field is now unfolded and marked with what is missing (src/web/screens/what-happened/form/open/decides.ts)',
    },
    {
      place: 'where a refusal is shown: the forms, the overview, the return page',
      found:
        'all three go through one function (src/web/child/towards.ts); the slip and the copy of the own file offer no form',
    },
    {
      place: 'src/web/kinds: deciding fields that are folded',
      found: 'one, whether somebody looked into a person (tie)',
    },
    { place: 'ties of one person', found: 'the rule asks for every tie: a look is now written for each of them' },
  ],
}
