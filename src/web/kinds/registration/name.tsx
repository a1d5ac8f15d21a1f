import { msg } from '@lingui/core/macro'
import { name } from '#domain/kinds/registration/name.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(name, {
  group: 'rare',
  order: 11,
  icon: 'card',
  ask: msg`A name`,
  askMore: msg`also in another script`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'alias, nickname, also known as' }),
  name: msg`Name`,
  lined: (body, { code, say }) =>
    body.use === 'do-not-use' ? say(msg`${body.text}. Do not use it.`) : `${body.text} · ${code(body.kind)}`,
  fields: {
    who: { label: msg`Whose name?`, preset: 'child' },
    text: { label: msg`The name`, hint: msg`As it is written. Any script.` },
    kind: { label: msg`Which name is it?`, codes: { birth: msg`Name at birth`, document: msg`Name in papers` } },
    script: msg`In which script?`,
    use: {
      label: msg`May we use it?`,
      codes: { use: msg`Yes, use it`, 'do-not-use': msg`No: painful or dangerous. You can still search by it.` },
    },
    language: { label: msg`In which language?`, rare: true },
    parts: { label: msg`Parts of the name`, rare: true, fields: { family: msg`Family name`, given: msg`Given name` } },
  },
})
