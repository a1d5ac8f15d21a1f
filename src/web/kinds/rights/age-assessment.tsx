import { msg } from '@lingui/core/macro'
import { ageAssessment } from '#domain/kinds/rights/age-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ageAssessment, {
  group: 'rare',
  order: 56,
  icon: 'scales',
  calledFor: { ages: ['12-14', '15-17', '18-24'] },
  ask: msg`Request an age assessment`,
  askMore: msg`only where nothing else can settle the age`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'age assessment, age determination',
  }),
  name: msg`Age assessment requested`,
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
    seriousDoubt: {
      label: msg`What is the serious doubt about age?`,
      hint: msg`Until it is settled, treat the person as a child.`,
    },
    tried: msg`What was tried already?`,
    methods: {
      label: msg`How is it to be done?`,
      hint: msg`Use the gentlest method first. Do not examine the body’s development.`,
    },
    by: { label: msg`Who does it?`, add: msg`Add another` },
    independent: msg`Is the assessor independent?`,
    childAgrees: {
      label: msg`Does the child agree?`,
      codes: {
        yes: msg({ context: 'answer to “Does the child agree?”', message: 'Yes' }),
        no: msg({ context: 'answer to “Does the child agree?”', message: 'No' }),
      },
    },
    toldThatMayRefuse: { label: msg`Was the child told that a no has no disadvantage?` },
    childSays: msg`What does the child say?`,
    withRepresentative: { label: msg`Which representative goes with the child?` },
    appealTold: msg`Was the way to appeal explained?`,
    on: msg`When?`,
    reasons: msg`Why is there no other way?`,
  },
})
