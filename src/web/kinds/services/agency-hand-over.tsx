import { msg } from '@lingui/core/macro'
import { agencyHandOver } from '#domain/kinds/services/agency-hand-over.ts'
import { CHILD_TOLD_FACE } from '../child-told-face.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { LAWFUL_FACE } from '../lawful-face.ts'

/** The form shows what goes and what stays; the page of the hand-over makes the sealed file. */
export const face = defineFace(agencyHandOver, {
  group: 'rare',
  order: 95,
  icon: 'carry',
  ask: msg`Another agency takes over`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'case transfer to another agency or country, cross-border transfer',
  }),
  name: msg`Hand-over to another agency`,
  titled: (body, { say }) => say(msg`Asked ${body.called}`),
  lined: (body) => body.limits ?? null,
  fields: {
    handOver: GENERATED,
    to: msg`To whom?`,
    called: { label: msg`Which agency?`, hint: msg`Use the name in the agreement.` },
    country: { label: msg`In which country?`, hint: msg`Only if it is another country.` },
    parts: msg`Which parts of the file?`,
    chosen: { label: msg`Which notes?`, hint: msg`Only what is needed.` },
    lawful: LAWFUL_FACE,
    limits: msg`What may they do with the information, and what not?`,
    childTold: CHILD_TOLD_FACE,
    answerBy: msg`By when do we need an answer?`,
  },
})
