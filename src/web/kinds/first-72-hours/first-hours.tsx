import { msg } from '@lingui/core/macro'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(firstHours, {
  group: 'rare',
  order: 2,
  icon: 'clock',
  calledFor: { steps: ['crisis'] },
  ask: msg`The first three days`,
  askMore: msg`safe sleep, who knows where, brothers and sisters`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'first 72 hours, immediate response, day 3',
  }),
  name: msg`First days`,
  titled: (body, { code }) => code(body.line),
  lined: (body, { code }) => [code(body.answer), body.who, body.words].filter((part) => part !== undefined).join(' · '),
  fields: {
    line: msg`What?`,
    answer: msg`Situation`,
    who: { label: msg`Who?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
    lookAgainOn: { label: msg`Review on`, rare: true },
  },
})
