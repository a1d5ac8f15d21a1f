import { msg } from '@lingui/core/macro'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(toldToWhom, {
  group: 'rare',
  order: 64,
  icon: 'speech',
  ask: msg`Somebody already heard it`,
  askMore: msg`so that nobody asks again`,
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
    person: { label: msg`Somebody in this file?`, rare: true },
    called: { label: msg`Which one?`, rare: true },
    inTheRoom: {
      label: msg`Who was in the room?`,
      add: msg`Another one`,
      fields: {
        as: msg`As what?`,
        person: { label: msg`Somebody in this file?`, rare: true },
        called: { label: msg`Which one?`, rare: true },
      },
    },
    writtenDown: msg`Was it written down?`,
    askAgain: {
      label: msg`May somebody ask again?`,
      codes: { never: msg({ context: 'answer to “May somebody ask again?”', message: 'No, never' }) },
    },
    reasonToAskAgain: { label: msg`For which reason?`, rare: true },
    notToRaise: {
      label: msg`What not to raise`,
      hint: msg`One on each line. Everybody who works with the child obeys it.`,
    },
    language: { label: msg`In which language?`, rare: true },
  },
})
