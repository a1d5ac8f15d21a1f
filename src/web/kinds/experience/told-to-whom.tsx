import { msg } from '@lingui/core/macro'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(toldToWhom, {
  group: 'rare',
  order: 64,
  icon: 'speech',
  ask: msg`Who already heard the child`,
  askMore: msg`so the child is not asked again`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'disclosure, interview, statement taken',
  }),
  name: msg`Already told`,
  lined: (body, { code, codes, say }) =>
    body.inTheRoom.length === 0
      ? (body.called ?? code(body.heardBy))
      : say(msg`${body.called ?? code(body.heardBy)}, with ${codes(body.inTheRoom.map((one) => one.as))}`),
  fields: {
    heardBy: msg`Who heard it?`,
    person: { label: msg`A person in this file?`, rare: true },
    called: { label: msg`Which one?`, rare: true },
    inTheRoom: {
      label: msg`Who was in the room?`,
      add: msg`Add another`,
      fields: {
        as: msg`In what role?`,
        person: { label: msg`A person in this file?`, rare: true },
        called: { label: msg`Which one?`, rare: true },
      },
    },
    writtenDown: msg`Was it written down?`,
    askAgain: {
      label: msg`May we ask the child again?`,
      codes: { never: msg({ context: 'answer to “May we ask the child again?”', message: 'No, never' }) },
    },
    reasonToAskAgain: { label: msg`Why ask again?`, rare: true },
    notToRaise: {
      label: msg`What not to talk about`,
      hint: msg`One on each line. Everyone who works with the child must follow this.`,
    },
    language: { label: msg`In which language?`, rare: true },
  },
})
