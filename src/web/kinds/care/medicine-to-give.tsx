import { msg } from '@lingui/core/macro'
import { medicineToGive } from '#domain/kinds/care/medicine-to-give.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(medicineToGive, {
  group: 'rare',
  order: 22,
  icon: 'heart',
  ask: msg`Medicine: what to give and when`,
  askMore: msg`For the person who gives it: never the reason`,
  undated: 'always',
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'prescription, dose, tablets, medication schedule, treatment at home',
  }),
  name: msg`Medicine to give`,
  titled: (body, { say }) =>
    say(body.is === 'stopped' ? msg`No longer given: ${body.called}` : msg`To be given: ${body.called}`),
  lined: (body) =>
    body.is === 'at-hours'
      ? body.doses.map(({ at, amount }) => `${at}: ${amount}`).join(' · ')
      : body.is === 'if-needed'
        ? `${body.amount} · ${body.when}`
        : null,
  fields: {
    medicine: GENERATED,
    is: {
      label: msg`How is it given?`,
      codes: {
        'at-hours': msg`Every day at these hours`,
        'if-needed': msg`Only if it is needed`,
        stopped: msg`It is no longer given`,
      },
    },
    called: {
      label: msg`What is given?`,
      hint: msg`As it is written on the box, or how the box looks. The person who gives it reads this: do not write what it is for.`,
    },
    doses: {
      label: msg`When, and how much?`,
      add: msg`Another hour`,
      fields: { at: msg`At what time?`, amount: msg`How much?` },
    },
    when: { label: msg`When is it needed?`, hint: msg`What the person who gives it sees: a fever above 38.5, pain.` },
    amount: msg`How much?`,
    hoursApart: msg`How many hours between two doses, at least?`,
    mostADay: msg`How many times in 24 hours, at most?`,
    until: msg`Until which day, including that day?`,
    how: { label: msg`How?`, hint: msg`With food, lying down, kept in the fridge.` },
    because: { label: msg`Why?`, rare: true },
  },
})
