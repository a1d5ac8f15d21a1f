import { z } from 'zod'
import { defineKind } from '../../kind.ts'
import { PlainDate } from '../../plain-date.ts'
import { Line, Words } from '../../said.ts'

/** Where the child can be found: sealed apart, because it is what a trafficker looks for. */
export const whereabouts = defineKind({
  name: 'whereabouts',
  folders: ['whereabouts'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    of: z.enum(['lives', 'school', 'work', 'stays-at-times', 'meeting-place']),
    is: z.enum(['known', 'not-known', 'no-longer']),
    name: Line.optional(),
    address: Words.optional(),
    way: Words.optional(),
    mayGoThere: z.enum(['yes', 'with-care', 'no', 'not-known']),
    whoElseKnows: Words.optional(),
    since: PlainDate.optional(),
  }).refine((body) => body.is !== 'known' || body.address !== undefined || body.name !== undefined, { path: ['address'], message: 'a place that is known has a name or an address' }),
  single: { key: (body) => body.of },
})
