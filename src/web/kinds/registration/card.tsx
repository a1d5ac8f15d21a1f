import { msg } from '@lingui/core/macro'
import { card } from '#domain/kinds/registration/card.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(card, {
  group: 'rare',
  order: 10,
  icon: 'card',
  ask: msg({
    message: 'What to call {p, select, she {her} he {him} they {them} other {the child}}, and how to speak together',
  }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'intake, registration, basic information, biodata, language',
  }),
  name: msg`Card`,
  lined: (body, { language, list, code }) =>
    [
      body.called?.text,
      body.ageBand === 'not-known' ? undefined : code(body.ageBand),
      body.languages.length > 0 ? list(body.languages.map(language)) : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' · ') || null,
  fields: {
    called: {
      label: msg`What do you call this child?`,
      hint: msg`Optional. Everyone who works with this file sees it.`,
      fields: { text: msg`What to call the child`, language: { label: msg`In which language?`, rare: true } },
    },
    pronoun: msg`Pronoun`,
    ageBand: msg`About how old?`,
    languages: msg`Which languages?`,
    interpreter: msg`Is an interpreter needed?`,
    speaking: { label: msg`How to speak with the child`, hint: msg`“A woman, not from that town”, “reads lips”` },
  },
})
