import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * In the organisation's team file: whether contacts without a file are counted in the figures of the agency. People who
 * are met are not asked for that, so the agency takes responsibility in a signed entry with a reason; until then none
 * is counted.
 */
export const encountersCounted = defineKind({
  name: 'encounters-counted',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ counted: z.boolean(), because: Words }),
  single: { safer: (a, b) => Number(a.counted) - Number(b.counted) },
})

export const areEncountersCounted = (team: CaseFile): boolean =>
  current(team, encountersCounted)[0]?.body.counted === true
