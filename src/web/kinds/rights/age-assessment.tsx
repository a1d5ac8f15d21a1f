import { msg } from '@lingui/core/macro'
import { ageAssessment } from '#domain/kinds/rights/age-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ageAssessment, {
  group: 'rare',
  order: 56,
  icon: 'scales',
  calledFor: { ages: ['12-14', '15-17', '18-24'] },
  ask: msg`An age is to be assessed`,
  askMore: msg`only where nothing else settles it`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'age assessment, age determination',
  }),
  name: msg`An age assessment is asked for`,
  undated: 'always',
  lined: (body) => body.seriousDoubt,
  fields: {
    askedBy: {
      label: msg`Who asks for it?`,
      codes: {
        police: msg({ context: 'answer to “Who asks for it?”', message: 'The police' }),
        agency: msg({ context: 'answer to “Who asks for it?”', message: 'We do' }),
        shelter: msg({ context: 'answer to “Who asks for it?”', message: 'A shelter' }),
      },
    },
    seriousDoubt: { label: msg`Which serious doubt is there?`, hint: msg`Until it is settled the child is a child.` },
    tried: msg`What was tried already?`,
    methods: {
      label: msg`How is it to be done?`,
      hint: msg`The gentlest way first. No examination of the body’s development.`,
    },
    by: { label: msg`Who does it?`, add: msg`Another one` },
    independent: msg`Are they independent?`,
    childAgrees: {
      label: msg`Does the child agree?`,
      codes: {
        yes: msg({ context: 'answer to “Does the child agree?”', message: 'Yes' }),
        no: msg({ context: 'answer to “Does the child agree?”', message: 'No' }),
      },
    },
    toldThatMayRefuse: { label: msg`Was the child told that a no costs nothing?` },
    childSays: msg`What does the child say?`,
    withRepresentative: { label: msg`Who speaks for the child there?` },
    appealTold: msg`Was the way to appeal explained?`,
    on: msg`When?`,
    reasons: msg`Why is there no other way?`,
  },
})
