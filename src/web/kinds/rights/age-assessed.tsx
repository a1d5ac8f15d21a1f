import { msg } from '@lingui/core/macro'
import { ageAssessed } from '#domain/kinds/rights/age-assessed.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ageAssessed, {
  group: 'rare',
  order: 57,
  icon: 'scales',
  calledFor: { after: ['age-assessment'] },
  ask: msg`Age assessment result`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'age assessment result' }),
  name: msg`Age assessment result`,
  lined: (body, { say }) => say(msg`${body.youngest} to ${body.oldest} years`),
  fields: {
    by: msg`Who did it?`,
    methods: msg`How?`,
    youngest: msg`From which age?`,
    oldest: msg`To which age?`,
    marginYears: { label: msg`How many years may the result be wrong?`, hint: msg`The youngest possible age counts.` },
    representativeWasThere: msg`Was the child’s representative there?`,
    childAgreed: msg`Did the child agree?`,
    resultTold: msg`Was the child told the result?`,
    childSays: msg`What does the child say?`,
    appealUntil: { label: msg`Until when is an appeal possible?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
