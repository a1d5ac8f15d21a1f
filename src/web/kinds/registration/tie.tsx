import { msg } from '@lingui/core/macro'
import { tie } from '#domain/kinds/registration/tie.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(tie, {
  group: 'rare',
  order: 23,
  icon: 'team',
  ask: msg({
    message: 'Relationship to {p, select, she {her} he {him} they {them} other {the child}}, and whether it is safe',
  }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'relationship, next of kin, relative',
  }),
  name: msg`Relationship`,
  titled: (body, { who, code }) => `${who(body.person)}, ${code(body.tie)}`,
  lined: (body, { code }) => code(body.safe),
  fields: {
    person: msg`Who?`,
    tie: msg`What are they to the child?`,
    safe: {
      label: msg`Is this person safe for the child?`,
      hint: msg`Do not write the reason here. Not known is an answer.`,
    },
    livesWithChild: msg`Do they live with the child?`,
    cares: msg`Do they care for the child?`,
    checked: {
      label: msg`Has anybody checked this?`,
      hint: msg`Until then, family contact must wait.`,
      rare: true,
      fields: { on: msg`When?`, how: msg`How?` },
    },
    side: { label: msg`Whose side?`, rare: true },
    livesSince: { label: msg`Live together since`, rare: true },
    livesUntil: { label: msg`Lived together until`, rare: true },
    since: { label: msg`Since`, rare: true },
    until: { label: msg`Until`, rare: true },
    theirFile: GENERATED,
  },
})
