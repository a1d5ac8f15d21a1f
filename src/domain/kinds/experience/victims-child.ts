import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { CareArrangement } from '../../vocabulary/care/care-arrangement.ts'
import { LivedThrough, SituationPeriod, ToldChild } from '../../vocabulary/experience.ts'

/**
 * How it was for this child before, while and after a parent was trafficked: who cared, what the child was told, what
 * the child lived through and what helped. The child's own situation, in the child's own file; the parent's story is
 * the parent's (P19).
 */
export const victimsChild = defineKind({
  name: 'victims-child',
  folders: ['origins'],
  step: 'experience',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    period: SituationPeriod,
    parent: PersonId.optional(),
    withParent: YesNo,
    care: CareArrangement,
    caredBy: z.array(PersonId).max(12),
    livedThrough: z.array(LivedThrough).max(20),
    toldChild: ToldChild,
    toldBy: PersonId.optional(),
    words: Words.optional(),
  }),
  single: { key: (body) => `${body.period} ${body.parent ?? ''}` },
})

/** Current values for a period, for every parent. */
export const situationIn = (file: CaseFile, period: SituationPeriod): readonly EntryOf<typeof victimsChild>[] =>
  current(file, victimsChild).filter((entry) => entry.body.period === period)
