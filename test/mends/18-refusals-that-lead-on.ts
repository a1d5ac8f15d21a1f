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
          from: 'begins: ABOUT[missing] ?? {}, asks: [] }',
          to: 'begins: {}, asks: [] }',
        },
      ],
      test: 'src/domain/questions/way-on.test.ts',
    },
    {
      what: 'the matter in which nobody has said that the child must not be punished stays beside the answer',
      edits: [
        {
          file: 'src/domain/questions/way-on.ts',
          from: "'non-punishment-raised': (file) => currentEntrySaying(file, 'non-punishment', { stands: ['not-raised'] }),",
          to: "'non-punishment-raised': () => undefined,",
        },
      ],
      test: 'src/domain/questions/way-on.test.ts',
    },
    {
      what: 'a child who said yes is asked again, though the child alone does not decide',
      edits: [
        {
          file: 'src/domain/rules/consent/r05-consent-before-sharing.ts',
          from: 'assentAlone ? BESIDE_ASSENT :',
          to: "assentAlone ? 'consent-' :",
        },
      ],
      test: 'src/domain/rules/consent/r05-consent-before-sharing.test.ts',
    },
  ],
  searched: [
    {
      place:
        'every code that a rule may find missing (src/web/words/missing.ts), walked in the real forms in a browser: the button pressed, the form answered, the rule asked again (test/architecture/every-refusal.test.ts)',
      found:
        'A yes to a search for the family was asked “With whom?” and never counted. After the yes of a child who does not decide alone, and after a no, the same was asked again. An age assessment sent to the form of guardians, where the rule does not look. Of the matter of a blamed child, a common representative, a worry, a report and the same questions a second entry was written beside the one in the way. Pressed to change what was written, four questions were not marked: the choice between ways that ask nothing more, what is open at closing, and an end whose reason is not enough.',
    },
    {
      place: 'src/web/words/missing.ts: every code with a form that brings it',
      found:
        'consents opened without their purpose; views, both assessments and best interests about no matter; a safety plan that named no danger; a question that was not continued; a goal and a review that were not what the rule reads: each begins with it now',
    },
    {
      place: 'src/web/words/missing.ts: codes that are answered in the same form',
      found:
        'the button led to the first field; the deciding field is now unfolded and marked with what is missing (src/web/form-model/deciding-fields.ts)',
    },
    {
      place: 'where a refusal is shown: the forms, the overview, the return page',
      found:
        'all three go through one function (src/web/views/child-file/form-for-missing.ts); the slip and the copy of the own file offer no form',
    },
    {
      place: 'src/web/kinds: deciding fields that are folded',
      found: 'one, whether somebody looked into a person (tie)',
    },
    { place: 'ties of one person', found: 'the rule asks for every tie: a look is now written for each of them' },
  ],
}
