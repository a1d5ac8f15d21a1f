import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/** Sorts of closed files for which a law or a rule may set another time: by how the work ended. */
export const RETENTION_SORTS = ['met-once', 'lost', 'died', 'transferred'] as const
export const RetentionSort = z.enum(RETENTION_SORTS)
export type RetentionSort = z.infer<typeof RetentionSort>

const Years = z.number().int().min(1).max(75)
const Age = z.number().int().min(18).max(40)

/**
 * In the organisation's team file: how long files are kept after closing (P5), and how long those of each sort. It
 * erases nothing: it shows which files two people may consider. `notBeforeAge`: no file is erased before its child, at
 * the youngest possible age, could have asked for it as an adult.
 */
export const retention = defineKind({
  name: 'retention',
  folders: ['card'],
  step: 'closure',
  // Version 3 added what a law asks.
  version: 3,
  nature: 'fact',
  schema: z.strictObject({
    yearsAfterClosing: Years,
    notBeforeAge: Age.optional(),
    because: Words,
    /** As far as somebody found out: how long a law asks for a file, whatever its person wishes. */
    lawAsksYears: Years.optional(),
    bySort: z
      .partialRecord(RetentionSort, z.strictObject({ yearsAfterClosing: Years, notBeforeAge: Age.optional() }))
      .optional(),
  }),
  single: {},
})

export interface KeptFor {
  readonly yearsAfterClosing: number
  readonly notBeforeAge?: number | undefined
}
export interface RetentionRule extends KeptFor {
  readonly because: string
  readonly lawAsksYears?: number | undefined
  readonly bySort?: Readonly<Partial<Record<RetentionSort, KeptFor | undefined>>> | undefined
}

/** The agency's own times; undefined where it set none: then no file is shown as due for erasure. */
export function retentionRule(team: CaseFile): RetentionRule | undefined {
  return current(team, retention)[0]?.body
}
