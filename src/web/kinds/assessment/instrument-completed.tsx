import { msg, plural } from '@lingui/core/macro'
import { instrumentCompleted } from '#domain/kinds/assessment/instrument-completed.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(instrumentCompleted, {
  group: 'changed',
  order: 12,
  icon: 'tick',
  fresh: true,
  ask: msg`Go through a set of questions`,
  askMore: msg`How life is going, the family, rights, growing`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'questionnaire, scale, score, SDQ, CSI',
  }),
  name: msg`Questions answered`,
  titled: (body) => body.title,
  lined: (body, { say }) => say(msg`${plural(body.answers.length, { one: '# answer', other: '# answers' })}`),
  fields: {
    instrument: GENERATED,
    instrumentVersion: GENERATED,
    title: GENERATED,
    asked: GENERATED,
    view: {
      label: msg`Whose view is it?`,
      codes: { other: msg({ context: 'answer to “Whose view is it?”', message: 'Another person' }) },
    },
    answers: GENERATED,
    sources: msg`Where do you know this from?`,
    confidence: msg`How sure are you?`,
    words: { label: msg`What else should be said?`, rare: true },
    againAfterDays: GENERATED,
    looksAgain: { label: msg`Who will review?`, hint: msg`You, if you name nobody.`, rare: true },
  },
})
