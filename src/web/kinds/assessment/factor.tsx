import { msg } from '@lingui/core/macro'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(factor, {
  group: 'rare',
  order: 30,
  icon: 'shield',
  ask: msg({
    message: 'Something endangers or protects {p, select, she {her} he {him} they {them} other {the child}}',
  }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'risk factor, protective factor, strengths, vulnerability',
  }),
  name: msg`Danger or protection`,
  titled: (body, { code, say }) => (body.is === 'over' ? say(msg`It is over`) : code(body.area)),
  lined: (body) => (body.is === 'over' ? body.because : body.words),
  fields: {
    factor: GENERATED,
    is: { label: msg`Which of these?`, codes: { over: msg`It is over` } },
    area: msg`What?`,
    pressing: msg`How urgent is it?`,
    imminence: msg`When might it happen?`,
    place: { label: msg`Where is it found?`, codes: { community: msg`In the community` } },
    words: msg`In a few words`,
    source: msg`How do you know?`,
    from: { label: msg`From`, rare: true },
    until: { label: msg`Until`, rare: true },
    because: msg`Why is it over?`,
  },
})
