import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'
import { HelpAnswer } from '../../vocabulary/stocktaking/stocktaking-codes.ts'

const Release = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** `children` absent: the count is hidden, which may be any count, and never means none. */
const Figure = z.strictObject({
  need: ServiceCategory,
  help: HelpAnswer,
  children: z.number().int().min(0).max(10_000_000).optional(),
})
export type Figure = z.infer<typeof Figure>

export const StockFigures = z
  .strictObject({ release: Release, title: Line, letOutOn: PlainDate, figures: z.array(Figure).min(1).max(200) })
  .refine((body) => new Set(body.figures.map(({ need, help }) => `${need} ${help}`)).size === body.figures.length, {
    path: ['figures'],
    message: 'twice' satisfies ShapeRule,
  })
export type StockFigures = z.infer<typeof StockFigures>

/**
 * Needs as measured: the counts of one table that two people released, and no other count. Copied unchanged, hidden
 * ones as hidden.
 */
export const stockFigures = defineKind({
  name: 'stock-figures',
  folders: ['care'],
  step: 'stocktaking',
  inFile: ['stocktaking'],
  version: 1,
  nature: 'fact',
  schema: StockFigures,
  single: { key: (body) => body.release },
})
