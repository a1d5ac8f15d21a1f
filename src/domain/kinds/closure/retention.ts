import { z } from 'zod'
import { current, type CaseFile } from '../../case-file.ts'
import { defineKind } from '../../kind.ts'
import { Words } from '../../said.ts'

/**
 * In the organisation's team file: how long files are kept after they were closed (P5). Nothing is erased by it: it shows which files two people may look at. `notBeforeAge`:
 * no file goes before its child, at the youngest age that it may have, can have asked for it as a grown person.
 */
export const retention = defineKind({
  name: 'retention',
  folders: ['card'],
  step: 'closure',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    yearsAfterClosing: z.number().int().min(1).max(75),
    notBeforeAge: z.number().int().min(18).max(40).optional(),
    because: Words,
  }),
  single: {},
})

/** The agency's own; undefined where it set none: no file is then called over. */
export function retentionRule(team: CaseFile): { readonly yearsAfterClosing: number; readonly notBeforeAge?: number | undefined; readonly because: string } | undefined {
  return current(team, retention)[0]?.body
}
