import { msg } from '@lingui/core/macro'
import { birth } from '#domain/kinds/registration/birth.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(birth, {
  group: 'rare',
  order: 12,
  icon: 'calendar',
  ask: msg`When somebody was born`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'age, date of birth, DOB' }),
  name: msg`Age and birth`,
  lined: ({ born, basis }, { day, say, code, small }) => {
    const when =
      born.known === 'day'
        ? say(msg`Born on ${day(born.on)}`)
        : born.known === 'range'
          ? say(msg`Born between ${day(born.from)} and ${day(born.to)}`)
          : born.known === 'nothing'
            ? say(msg`Birth date not known`)
            : born.to === born.from
              ? say(msg`${born.from} on ${day(born.on)}`)
              : born.to === undefined
                ? say(msg`${born.from} or older on ${day(born.on)}`)
                : say(msg`${born.from} to ${born.to} on ${day(born.on)}`)
    return basis === 'not-known' ? when : `${when} (${small(code(basis))})`
  },
  fields: {
    who: { label: msg`Who?`, preset: 'child' },
    born: {
      label: msg`What is known of the birth?`,
      hint: msg`For another culture’s calendar, enter a range. Also write it as it was said.`,
      codes: { nothing: msg`Nothing is known` },
      fields: {
        known: msg`What is known of the birth?`,
        on: { label: msg`Day`, hint: msg`For an age: the day on which it was said or seen.` },
        from: { label: msg`From`, hint: msg`The first day, or the youngest age in years.` },
        to: { label: msg`To`, hint: msg`The last day, or the oldest age in years.` },
      },
    },
    basis: msg`How do we know?`,
    reasonsForChild: {
      label: msg`Are there reasons to think that this is a child?`,
      hint: msg`If the age is not sure, reasons are enough to treat the person as a child.`,
    },
    asSaid: {
      label: msg`As it was said`,
      rare: true,
      fields: {
        words: { label: msg`In their words`, hint: msg`“The year of the Ox”, “two rains before the flood”` },
        calendar: msg`In which calendar?`,
      },
    },
    country: { label: msg`Country`, rare: true },
    place: { label: msg`Place`, rare: true },
  },
})
