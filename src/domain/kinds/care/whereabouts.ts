import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { District } from '../../vocabulary/place/district.ts'

/** Where the child can be found: in a folder of its own, because it is what a trafficker searches for. */
export const whereabouts = defineKind({
  name: 'whereabouts',
  folders: ['whereabouts'],
  step: 'care',
  version: 3,
  nature: 'fact',
  schema: z
    .strictObject({
      of: z.enum(['lives', 'school', 'work', 'stays-at-times', 'meeting-place']),
      is: z.enum(['known', 'not-known', 'no-longer']),
      name: Line.optional(),
      address: Words.optional(),
      /** The only part of it that statistics may contain, and only where the child lives. */
      district: District.optional(),
      way: Words.optional(),
      mayGoThere: z.enum(['yes', 'with-care', 'no', 'not-known']).optional(),
      whoElseKnows: Words.optional(),
      since: PlainDate.optional(),
    })
    .refine((body) => body.is !== 'known' || body.address !== undefined || body.name !== undefined, {
      path: ['address'],
      message: 'name-or-address' satisfies ShapeRule,
    }),
  single: { key: (body) => body.of },
})

/**
 * The district where the child lives: undefined where nobody wrote it, where two entries differ, or where the folder is
 * not held.
 */
export function districtOf(file: CaseFile): District | undefined {
  const found = new Set(
    current(file, whereabouts, 'lives').map(({ body }) => (body.is === 'known' ? body.district : undefined)),
  )
  const [only] = found
  return found.size === 1 ? only : undefined
}
