import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { CLAIM, withSourceRules } from '../../vocabulary/stocktaking/claim.ts'
import { TrackKey } from '../../file/tracks.ts'
import { ForSex } from '../../vocabulary/services/service-directory.ts'
import { ExploitationForm, SCOPES, Work } from '../../vocabulary/exploitation.ts'
import { EXISTS } from '../../vocabulary/stocktaking/stocktaking-codes.ts'

const Route = z
  .strictObject({ scope: z.enum(SCOPES), from: Line.optional(), to: Line.optional(), through: Line.optional() })
  .refine((route) => route.from !== undefined || route.to !== undefined, {
    path: ['from'],
    message: 'from-or-to' satisfies ShapeRule,
  })

export const StockForm = z.strictObject({
  seen: TrackKey,
  form: ExploitationForm,
  work: Work.optional(),
  sex: ForSex,
  met: withSourceRules(z.strictObject({ is: z.enum(EXISTS), ...CLAIM })),
  routes: z.array(Route).max(40),
})
export type StockForm = z.infer<typeof StockForm>

const isMet = saferFirst<StockForm['met']['is']>(['yes', 'not-known', 'no'])

/** Negative where `a` leads of two people who disagree: *seen* leads over *not seen*. */
export const saysMet = (a: StockForm, b: StockForm): number => isMet(a.met.is, b.met.is)

/**
 * A form of exploitation that is met, or not met, in a place, and how children are recruited. About no particular
 * person.
 */
export const stockForm = defineKind({
  name: 'stock-form',
  folders: ['care'],
  step: 'stocktaking',
  inFile: ['stocktaking'],
  version: 1,
  nature: 'fact',
  schema: StockForm,
  single: { key: (body) => body.seen, safer: saysMet },
})
