import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'

/**
 * In the organisation's team file: who reads what is said about staff (P13), in order. The second reads where the first
 * is concerned or too close. At least two, so that a report about the first does not wait until somebody is named.
 */
export const focalPoints = defineKind({
  name: 'focal-points',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({ points: z.array(MemberId).min(2).max(6) })
    .refine(({ points }) => new Set(points).size === points.length, {
      path: ['points'],
      message: 'somebody stands in it twice',
    }),
  single: {},
})

/** In order; none where nobody was named. Of two lists that clash everyone is included, the newest list first. */
export const focalPointsOf = (team: CaseFile): readonly MemberId[] => [
  ...new Set(current(team, focalPoints).flatMap(({ body }) => body.points)),
]
