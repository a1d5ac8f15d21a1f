import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Gender } from '../../vocabulary/person.ts'

/** As the person says it; `inPapers` where papers say something else and that matters for them. */
export const gender = defineKind({
  name: 'gender',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ who: Whom, gender: Gender, inOwnWords: Line.optional(), inPapers: Gender.optional() }),
  single: { key: (body) => body.who },
})

export const genderOf = (file: CaseFile, who: Whom = 'child'): EntryOf<typeof gender> | undefined =>
  current(file, gender, who)[0]
