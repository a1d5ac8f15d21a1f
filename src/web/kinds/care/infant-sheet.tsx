import { msg } from '@lingui/core/macro'
import { infantSheet } from '#domain/kinds/care/infant-sheet.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(infantSheet, {
  group: 'rare',
  order: 3,
  icon: 'heart',
  calledFor: { ages: ['0-2', '3-5'] },
  ask: msg`Care sheet for a baby or small child`,
  askMore: msg`feeding, what must not be given, who collects, whom to ring`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'infant, newborn, feeding, milk, nappies, allergies, toddler',
  }),
  undated: 'always',
  name: msg`Care sheet of a small child`,
  lined: (body) => body.feeding,
  fields: {
    feeding: { label: msg`How is the child fed?`, hint: msg`At the breast, by bottle, what and how often.` },
    lastFed: { label: msg`When was the last meal, and how much?` },
    warmth: { label: msg`How is the child kept warm and put to sleep?` },
    calms: { label: msg`What calms the child?`, rare: true },
    notGiven: {
      label: msg`What must not be given?`,
      hint: msg`Food, milk, medicine: one on each line. Write what, and not why.`,
    },
    collects: {
      label: msg`Who may collect the child?`,
      hint: msg`One on each line, as a stranger at the door would know them. If empty: nobody, until the person on duty was rung.`,
    },
    ring: {
      label: msg`Whom to ring besides the duty number?`,
      hint: msg`Never a private number of our staff.`,
      add: msg`Another person to ring`,
      fields: { who: msg`Who?`, number: msg`Number` },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
