import * as z from 'zod'
import { COUNTS } from '../release/how-changed.ts'
import { lengthOf, PERIOD_LENGTHS, PeriodId } from './periods.ts'

const Name = z.string().min(1).max(120)
/** A level of each column, by the column's name. */
const At = z.record(Name, Name)

/**
 * Which released tables a mapping takes: those with exactly these columns besides the quarter, and exactly these filters
 * besides the quarter. `how`: what their counts are; absent, exact ones alone, so that no changed count is taken for a
 * true one.
 */
export const TableSpec = z.strictObject({
  by: z.array(Name).max(3),
  where: z.record(Name, z.array(Name).min(1)).optional(),
  how: z.enum(COUNTS).optional(),
})
export type TableSpec = z.infer<typeof TableSpec>

/**
 * What every mapping says. `readers`: who reads the other program; a table that was released for partners alone is never
 * given to the public. `from`: the first period. `dueAfterDays`: so many days after its end a period should be there.
 */
const ForEachPeriod = z.strictObject({
  shape: z.literal(1),
  readers: z.enum(['public', 'partners']),
  periods: z.enum(PERIOD_LENGTHS),
  from: PeriodId,
  dueAfterDays: z.int().min(0).max(366),
})
export type ForEachPeriod = z.infer<typeof ForEachPeriod>

const startsFitting = ({ from, periods }: Pick<ForEachPeriod, 'from' | 'periods'>) => lengthOf(from) === periods
const STARTS = { path: ['from'], message: 'is a quarter (2026Q1) for quarterly, a year (2026) for yearly' }

/** DHIS2's own identifier of an object: a letter, then ten letters or digits. */
export const Uid = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{10}$/, 'is no identifier of DHIS2 (a letter, then ten letters or digits)')
const Element = { dataElement: Uid, categoryOptionCombo: Uid.optional() }

/**
 * The file that names a DHIS2’s data elements for our codes. `orgUnit`: one for all, or one for each district of tables
 * that count by district. `leave`: combinations of levels that are not sent, on purpose.
 */
export const Dhis2Mapping = z
  .strictObject({
    is: z.literal('homeward-dhis2-mapping'),
    ...ForEachPeriod.shape,
    dataSet: Uid,
    attributeOptionCombo: Uid.optional(),
    orgUnit: z.union([Uid, z.strictObject({ district: z.record(Name, Uid) })]),
    tables: z
      .array(
        z.strictObject({
          ...TableSpec.shape,
          cells: z.array(z.strictObject({ at: At, ...Element })),
          shares: z.array(z.strictObject({ share: Name, at: At.optional(), ...Element })).optional(),
          leave: z.array(At).optional(),
        }),
      )
      .min(1),
  })
  .refine(startsFitting, STARTS)
export type Dhis2Mapping = z.infer<typeof Dhis2Mapping>

const SheetCell = z.union([
  z.string().max(2_000),
  z.strictObject({ period: z.literal(true) }),
  z.strictObject({ how: Name }),
  z.strictObject({ table: Name, at: At, share: Name.optional() }),
])

/** A sheet of a ministry as an agency writes it down: its rows as they are, with a count or a share where a cell asks for one. `hidden` stands for a hidden count; a cell `how` says what the counts of a table are. */
export const SheetTemplate = z
  .strictObject({
    is: z.literal('homeward-sheet'),
    ...ForEachPeriod.shape,
    hidden: z.string().min(1).max(60),
    tables: z.record(Name, TableSpec),
    rows: z.array(z.array(SheetCell).min(1)).min(1),
  })
  .refine(startsFitting, STARTS)
export type SheetTemplate = z.infer<typeof SheetTemplate>
