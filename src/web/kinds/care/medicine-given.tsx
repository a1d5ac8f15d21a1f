import { msg } from '@lingui/core/macro'
import { medicineGiven } from '#domain/kinds/care/medicine-given.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(medicineGiven, {
  group: 'rare',
  order: 23,
  icon: 'heart',
  calledFor: { after: ['medicine-to-give'] },
  ask: msg`Medicine was given, or was not`,
  askMore: msg`Also from a paper card; on a device it is quicker on the shift card`,
  name: msg`Medicine`,
  lined: ({ became, time }, { code }) => `${time} · ${code(became)}`,
  fields: {
    medicine: { label: msg`Which medicine?`, of: 'medicine-to-give' },
    became: msg`What became of it?`,
    time: msg`At what time?`,
    dose: {
      label: msg`Which of the day’s doses was it?`,
      rare: true,
      fields: { on: msg`Of which day?`, at: msg`Of what hour?` },
    },
    gave: { label: msg`Who gave it?`, hint: msg`Where somebody else gave it and you write it down.`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
