import { msg } from '@lingui/core/macro'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(fileOpened, {
  group: 'elsewhere',
  order: 0,
  icon: 'folder',
  ask: msg`How the child came to us`,
  name: msg`File opened`,
  lined: (body, { code, say }) => say(msg`Came through: ${code(body.source)}`),
  fields: {
    source: msg`Who brought or sent the child?`,
    sentBy: { label: msg`Who exactly?`, made: true, earlier: true },
    askedAboutOthers: msg`Which other children are in that household?`,
    othersThere: {
      label: msg`The other children there`,
      add: msg`Another child`,
      fields: {
        person: { label: msg`A person in this file?`, rare: true },
        called: msg`What you call this child`,
        ageSeems: { label: msg`Estimated age`, fields: { from: msg`From, in years`, to: msg`To, in years` } },
        safeTonight: msg`Safe tonight?`,
        file: GENERATED,
      },
    },
    imported: GENERATED,
    words: {
      label: msg`In a few words`,
      hint: msg`Do not write what happened to the child: that goes into Origins.`,
      rare: true,
    },
  },
})
