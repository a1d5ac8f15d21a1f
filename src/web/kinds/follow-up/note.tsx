import { msg } from '@lingui/core/macro'
import { note } from '#domain/kinds/follow-up/note.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(note, {
  group: 'words',
  order: 0,
  icon: 'pencil',
  ask: msg`In a few words`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'note, case note, progress note' }),
  name: msg`A note`,
  lined: (body) => body.words,
  fields: { words: msg`What happened?` },
})
