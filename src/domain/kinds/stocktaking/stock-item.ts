import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { CLAIM, withSourceRules } from '../../vocabulary/stocktaking/claim.ts'
import { TrackKey } from '../../file/tracks.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'
import { EXISTS, FUNCTIONS, StockSort } from '../../vocabulary/stocktaking/stocktaking-codes.ts'

export const StockItem = z
  .strictObject({
    item: TrackKey,
    what: StockSort,
    name: Line,
    about: Words.optional(),
    exists: withSourceRules(z.strictObject({ is: z.enum(EXISTS), ...CLAIM })),
    functions: withSourceRules(z.strictObject({ is: z.enum(FUNCTIONS), ...CLAIM })),
    /** Which needs it answers; none where it belongs to no single kind of help, as a law. */
    helps: z.array(ServiceCategory).max(16),
  })
  .refine((body) => body.exists.is !== 'no' || (body.functions.is !== 'yes' && body.functions.is !== 'partly'), {
    path: ['functions', 'is'],
    message: 'cannot-work' satisfies ShapeRule,
  })
export type StockItem = z.infer<typeof StockItem>

const works = saferFirst<StockItem['functions']['is']>(['no', 'not-known', 'partly', 'yes'])
const isThere = saferFirst<StockItem['exists']['is']>(['no', 'not-known', 'yes'])

/** Negative where `a` promises less: where two people disagree, nobody should rely on the more hopeful answer. */
export const promisesLess = (a: StockItem, b: StockItem): number =>
  works(a.functions.is, b.functions.is) || isThere(a.exists.is, b.exists.is)

/**
 * A law, a policy, a mechanism or a programme: whether it exists, and, asked separately, whether it does what it is
 * for.
 */
export const stockItem = defineKind({
  name: 'stock-item',
  folders: ['care'],
  step: 'stocktaking',
  inFile: ['stocktaking'],
  version: 1,
  nature: 'fact',
  schema: StockItem,
  single: { key: (body) => body.item, safer: promisesLess },
})
