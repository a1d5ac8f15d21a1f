import { msg } from '@lingui/core/macro'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { defineFace, GENERATED } from '../define-face.ts'

const seems = {
  ageSeems: msg`How old does the child seem?`,
  seems: {
    label: msg`Girl or boy?`,
    codes: {
      female: msg({ context: 'answer to “Girl or boy?”', message: 'A girl' }),
      male: msg({ context: 'answer to “Girl or boy?”', message: 'A boy' }),
    },
  },
  seen: msg`What did you see?`,
  given: {
    label: msg`What did you give or offer?`,
    codes: { nothing: msg({ context: 'answer to “What did you give or offer?”', message: 'Nothing' }) },
  },
  answered: msg`What was the answer?`,
} as const

export const face = defineFace(encounter, {
  group: 'elsewhere',
  order: 0,
  icon: 'person',
  ask: msg`We met a child`,
  askMore: msg`without a file and without a name`,
  name: msg`Met before there was a file`,
  titled: (body, { code, say }) => say(msg`Met: ${code(body.setting)}`),
  lined: (body, { codes }) => body.words ?? (body.seen.length === 0 ? null : codes(body.seen)),
  fields: {
    who: {
      label: msg`One child, or several?`,
      codes: {
        one: msg({ context: 'answer to “One child, or several?”', message: 'One child' }),
        group: msg({ context: 'answer to “One child, or several?”', message: 'Several' }),
      },
    },
    mark: GENERATED,
    alias: { label: msg`How will we recognise the child?`, hint: msg`“Blue cap”. Do not ask for a name.`, rare: true },
    ...seems,
    setting: {
      label: msg`Where?`,
      codes: { other: msg({ context: 'answer to “Where?”', message: 'Somewhere else' }) },
    },
    district: { label: msg`In which district?`, hint: msg`Only the district.` },
    count: msg`How many?`,
    children: {
      label: msg`The children you can tell apart`,
      add: msg`Another child`,
      rare: true,
      fields: { mark: GENERATED, alias: { label: msg`How will we recognise the child?` }, ...seems },
    },
    words: { label: msg`In a few words`, rare: true },
    keepUntil: { label: msg`Keep it until`, rare: true },
    cameFrom: GENERATED,
  },
})
