import { z } from 'zod'
import { newerShape, readData, type DataRefusal } from '../data-files/read-data.ts'
import type { DataFault } from '../data-files/fault.ts'
import { Line } from '../entry/say.ts'
import type { Result } from '#result.ts'
import { SheetHolds, Place } from './places/place.ts'

/** The order in which a column writes its days; `day-number`: a spreadsheet's count of days since 1900. */
export const DATE_ORDERS = ['day-month-year', 'month-day-year', 'year-month-day', 'day-number'] as const
export const DateOrder = z.enum(DATE_ORDERS)
export type DateOrder = z.infer<typeof DateOrder>

/** Calendars in which a list may count its years. */
export const LIST_CALENDARS = ['gregorian', 'buddhist-era', 'burmese-era', 'islamic'] as const
export const ListCalendar = z.enum(LIST_CALENDARS)
export type ListCalendar = z.infer<typeof ListCalendar>

export const Dates = z.strictObject({ order: DateOrder, calendar: ListCalendar })
export type Dates = z.infer<typeof Dates>

export const ColumnMapping = z.strictObject({
  column: z.string().min(1).max(220),
  place: Place,
  dates: Dates.optional(),
  /** Which code a value of this list means: a sex, a tie, a language, a country. Compared without regard to case. */
  codes: z
    .array(z.strictObject({ said: Line, code: z.string().min(1).max(40) }))
    .max(300)
    .optional(),
})
export type ColumnMapping = z.infer<typeof ColumnMapping>

export const SheetMapping = z.strictObject({
  /** The name of the sheet; absent for a file of one. */
  sheet: Line.optional(),
  holds: SheetHolds,
  headingRow: z.number().int().min(1).max(1_000).optional(),
  headingRows: z.union([z.literal(1), z.literal(2)]).optional(),
  columns: z.array(ColumnMapping).max(500),
})
export type SheetMapping = z.infer<typeof SheetMapping>

export const MAPPING_SHAPE = 1

/**
 * What each column of an agency's list is: kept as a file, shared, and used again. It holds headings and codes of the
 * list and no row of it. `list`: what the agency calls the list; rows are told apart by it, so another office's list
 * needs another name.
 */
export const Mapping = z.strictObject({
  shape: z.literal(MAPPING_SHAPE),
  is: z.literal('homeward-moving-in'),
  list: Line,
  sheets: z.array(SheetMapping).min(1).max(60),
})
export type Mapping = z.infer<typeof Mapping>

/** Reads a mapping that somebody kept. It is refused as a whole, with every place and reason. */
export const readMapping = (text: string): Result<Mapping, DataRefusal, readonly DataFault[]> =>
  readData(text, { schema: Mapping, newer: newerShape(MAPPING_SHAPE) })

export const mappingText = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`
