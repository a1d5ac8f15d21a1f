import { z } from 'zod'
import { Hindered } from './hindered.ts'
import { StockFigures } from '../kinds/stocktaking/stock-figures.ts'
import { StockForm } from '../kinds/stocktaking/stock-form.ts'
import { StockItem } from '../kinds/stocktaking/stock-item.ts'
import { Line } from '../entry/say.ts'
import { Country } from '../vocabulary/country.ts'
import { ServiceCategory } from '../vocabulary/services/service-category.ts'

/** The format of a stocktaking as data: 2 since it says what hinders a help. A newer one is refused with its reason. */
export const STOCKTAKING_SHAPE = 2

const count = z.number().int().min(0).max(100_000)

/**
 * How many services of the agency's directory give one kind of help, by whether a person may rely on them. No service
 * is named.
 */
export const ServicesFor = z.strictObject({
  need: ServiceCategory,
  yes: count,
  partly: count,
  'not-known': count,
  no: count,
})
export type ServicesFor = z.infer<typeof ServicesFor>

/** What two people say about one thing: the more careful answer leads, the others are shown with it. */
const saidOf = <Body extends z.ZodType>(body: Body) => z.strictObject({ leads: body, otherwise: z.array(body).max(20) })

/**
 * All that is known about a country or district, as data: what a screen and a print show, what an agency may start
 * from, and what is exported. It contains no child: figures are those that two people released. `services` absent:
 * nobody compared it with a directory.
 */
export const Stocktaking = z.strictObject({
  shape: z.union([z.literal(1), z.literal(STOCKTAKING_SHAPE)]),
  name: Line,
  country: Country,
  district: Line.optional(),
  forms: z.array(saidOf(StockForm)).max(200),
  items: z.array(saidOf(StockItem)).max(500),
  services: z.array(ServicesFor).max(16).optional(),
  hindered: z.array(Hindered).max(16).optional(),
  figures: z.array(StockFigures).max(20),
})
export type Stocktaking = z.infer<typeof Stocktaking>
