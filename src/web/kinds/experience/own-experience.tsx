import { msg } from '@lingui/core/macro'
import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(ownExperience, {
  group: 'rare',
  order: 63,
  icon: 'lock',
  calledFor: { groups: ['trafficked-child', 'trafficked-with-parent', 'other'] },
  ask: msg`What happened, as already told`,
  askMore: msg`Sealed in Origins`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'trafficking, exploitation, recruitment, means of control, abuse, violence, GBV, incident',
  }),
  name: msg`Origins`,
  fields: {
    episode: {
      label: msg`Which time was it?`,
      hint: msg`Write 1 for the first time. If it happened again, write each time separately.`,
      preset: 1,
    },
    known: { label: msg`How do we know?`, codes: { suspected: msg`A professional suspects it` } },
    forms: msg`What for?`,
    acts: msg`What was done?`,
    means: {
      label: msg`How was the child controlled?`,
      hint: msg`Optional. For a child it changes nothing.`,
      calledFor: { ages: ['18-24', '25-or-more'] },
    },
    scope: msg`Where?`,
    ended: msg`How did it end?`,
    sexualForms: { label: msg`Which one?`, rare: true },
    work: { label: msg`Which work?`, rare: true },
    recruitedBy: { label: msg`Who recruited?`, rare: true },
    recruitedHow: { label: msg`How?`, rare: true },
    countries: {
      label: msg`Countries`,
      add: msg`Another country`,
      rare: true,
      fields: { country: msg`Country`, was: msg`Which part of the way?` },
    },
    lastedMonths: { label: msg`How many months?`, rare: true, fields: { from: msg`At least`, to: msg`At most` } },
    words: { label: msg`In the words that were used`, rare: true },
    given: GENERATED,
  },
})
