import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import {
  SCREENING_FINDINGS,
  ScreeningFinding,
  ScreeningRestsOn,
  ScreeningSign,
} from '../../vocabulary/family/screening.ts'

/**
 * Whether a victim's child is a victim too, as a professional judges from what is already known (R12). The parent's
 * status is no part of it, and the child is asked nothing for it: the writer confirms so. It opens no help and closes
 * none (R1).
 */
export const ownScreening = defineKind({
  name: 'own-screening',
  folders: ['origins'],
  step: 'experience',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    finding: ScreeningFinding,
    signs: z.array(ScreeningSign).min(1).max(12),
    restsOn: z.array(ScreeningRestsOn).min(1).max(5),
    childWasNotQuestioned: z.literal(true),
    by: z.array(Doer).min(1).max(8),
    reasons: Words,
    whatFollows: Words.optional(),
  }),
  single: { safer: (a, b) => saferFirst(SCREENING_FINDINGS)(a.finding, b.finding) },
})

export const screeningOf = (file: CaseFile): EntryOf<typeof ownScreening> | undefined => current(file, ownScreening)[0]
