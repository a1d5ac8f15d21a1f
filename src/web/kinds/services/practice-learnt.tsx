import { msg } from '@lingui/core/macro'
import { practiceLearnt } from '#domain/kinds/services/practice-learnt.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const AFTERWARDS_WORDS = {
  again: msg`Do it again`,
  otherwise: msg`Do it in another way`,
  'never-again': msg`Do not do it again`,
}

export const face = defineFace(practiceLearnt, {
  group: 'elsewhere',
  order: 73,
  icon: 'bulb',
  ask: msg`What our practice taught us`,
  name: msg`Learnt from practice`,
  titled: (body) => body.what,
  lined: (body, { code }) => code(body.category),
  fields: {
    learnt: GENERATED,
    category: msg`Which help?`,
    what: {
      label: msg`What was done, and what was the result?`,
      hint: msg`Use our own words. Do not name a child or a colleague.`,
    },
    shows: { label: msg`What shows it?`, hint: msg`Without a name` },
    afterwards: { label: msg`What do we do from now on?`, codes: AFTERWARDS_WORDS },
  },
})
