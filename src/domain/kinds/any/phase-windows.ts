import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

const month = z.number().int().min(1).max(240)

/**
 * In the organisation's team file: from which month on a phase is usual in this agency, since sources differ. It moves
 * no child: it is the suggestion where nobody named a phase.
 */
export const phaseWindows = defineKind({
  name: 'phase-windows',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({ transition: month, inclusion: month, end: month, because: Words })
    .refine((windows) => windows.transition < windows.inclusion && windows.inclusion < windows.end, {
      path: ['inclusion'],
      message: 'a phase begins after the one before it',
    }),
  single: {},
})

/** The agency's own windows, without the reason; undefined where it set none. */
export function windowsOf(
  team: CaseFile,
): { readonly transition: number; readonly inclusion: number; readonly end: number } | undefined {
  const set = current(team, phaseWindows)[0]?.body
  return set && { transition: set.transition, inclusion: set.inclusion, end: set.end }
}
