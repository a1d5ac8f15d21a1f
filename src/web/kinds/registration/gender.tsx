import { msg } from '@lingui/core/macro'
import { gender } from '#domain/kinds/registration/gender.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(gender, {
  group: 'rare',
  order: 13,
  icon: 'person',
  ask: msg`Gender, as the person says it`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'sex, gender identity' }),
  name: msg`Girl or boy`,
  lined: (body, { who, code }) => `${who(body.who)}: ${body.inOwnWords ?? code(body.gender)}`,
  fields: {
    who: { label: msg`Who?`, preset: 'child' },
    gender: msg`As the person says it`,
    inOwnWords: { label: msg`In their own words`, rare: true },
    inPapers: { label: msg`What papers say, where that differs and matters`, rare: true },
  },
})
