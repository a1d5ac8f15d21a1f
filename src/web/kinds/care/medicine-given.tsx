import { msg } from '@lingui/core/macro'
import { medicineGiven } from '#domain/kinds/care/medicine-given.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(medicineGiven, {
  group: 'rare',
  order: 23,
  icon: 'heart',
  calledFor: { after: ['medicine-to-give'] },
  ask: msg`Medicine was given, or was not`,
  askMore: msg`Also to copy from a paper card; on a device the shift card is quicker`,
  name: msg`Medicine`,
  lined: ({ became, time }, { code }) => `${time} · ${code(became)}`,
  fields: {
    medicine: { label: msg`Which medicine?`, of: 'medicine-to-give' },
    became: msg`What happened in the end?`,
    time: msg`At what time?`,
    dose: {
      label: msg`Which of the day’s doses was it?`,
      rare: true,
      fields: { on: msg`For which day?`, at: msg`For which hour?` },
    },
    gave: { label: msg`Who gave it?`, hint: msg`Only if another person gave it and you write it down.`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
