import * as z from 'zod'
import { accept, refuse, type Result } from '#result.ts'
import { COUNTS } from '../release/how-changed.ts'
import { TOTAL } from '../tables/table.ts'
import { Uid, type Dhis2Mapping } from './mapping.ts'
import { PeriodId } from './periods.ts'
import { periodsToWrite, type PeriodReady, type PeriodWaiting } from './periods-to-write.ts'
import type { ExportTable } from './export-table.ts'
import { wrongLevels, wrongSpec, type TableOfPeriod, type WrongSpec } from './table-of-period.ts'

/** What DHIS2 takes at `/api/dataValueSets` as JSON: the values of one organisation unit in one period. `value` is a text, as there. `comment`, which DHIS2 keeps with a value, says how its count was changed; absent, it is exact. */
export const DataValueSet = z.strictObject({
  dataSet: Uid,
  period: PeriodId,
  orgUnit: Uid,
  attributeOptionCombo: Uid.optional(),
  dataValues: z.array(
    z.strictObject({
      dataElement: Uid,
      categoryOptionCombo: Uid.optional(),
      value: z.string().regex(/^\d+(\.\d)?$/),
      comment: z.enum(COUNTS).exclude(['exact']).optional(),
    }),
  ),
})
export type DataValueSet = z.infer<typeof DataValueSet>
type DataValue = DataValueSet['dataValues'][number]

export interface SetsMade {
  readonly sets: readonly { readonly set: DataValueSet; readonly line: number }[]
  readonly waiting: readonly PeriodWaiting[]
  /** Counts and shares that were asked for and are hidden, so that no value is sent for them. */
  readonly hidden: number
}

export type Dhis2Refusal = WrongSpec | 'unmapped' | 'twice' | 'no-org-unit'
type Mapped = Dhis2Mapping['tables'][number]
const DISTRICT = 'district'

/**
 * The data value sets of every period that is over and whose tables are all released. Hidden counts are left out and
 * never sent as 0. Refused whole where a level of a released table is neither mapped nor left on purpose.
 */
export function dataValueSets(
  mapping: Dhis2Mapping,
  released: readonly ExportTable[],
  today: string,
): Result<SetsMade, Dhis2Refusal, { readonly what: string }> {
  const wrong = wrongMapping(mapping)
  if (wrong) return refuse(wrong.code, { what: wrong.what })
  const specs = new Map(mapping.tables.map((mapped) => [mapped, { ...mapped, by: columnsOf(mapping, mapped) }]))
  const { ready, waiting } = periodsToWrite(mapping, specs, released, today)
  const sets: { set: DataValueSet; line: number }[] = []
  let hidden = 0
  for (const one of ready) {
    const made = setsOf(mapping, one)
    if (!made.ok) return made
    sets.push(...made.value.sets.map((set) => ({ set, line: one.line })))
    hidden += made.value.hidden
  }
  return accept({ sets, waiting, hidden })
}

const columnsOf = ({ orgUnit }: Dhis2Mapping, { by }: Mapped): string[] =>
  typeof orgUnit === 'string' ? by : [...by, DISTRICT]

function wrongMapping(
  mapping: Dhis2Mapping,
): { readonly code: WrongSpec | 'twice'; readonly what: string } | undefined {
  const targets: string[] = []
  for (const mapped of mapping.tables) {
    const { by, cells, shares = [] } = mapped
    if (by.includes(DISTRICT) && typeof mapping.orgUnit !== 'string') return { code: 'unknown-column', what: DISTRICT }
    const found = wrongSpec(mapped, [...cells, ...shares]) ?? wrongLevels(columnsOf(mapping, mapped), mapped.leave)
    if (found) return found
    targets.push(...[...cells, ...shares].map(target))
  }
  if (typeof mapping.orgUnit !== 'string') targets.push(...Object.values(mapping.orgUnit.district))
  const twice = targets.find((one, at) => targets.indexOf(one) < at)
  return twice === undefined ? undefined : { code: 'twice', what: twice }
}

const target = ({ dataElement, categoryOptionCombo }: Pick<DataValue, 'dataElement' | 'categoryOptionCombo'>) =>
  categoryOptionCombo === undefined ? dataElement : `${dataElement} ${categoryOptionCombo}`

function setsOf(
  mapping: Dhis2Mapping,
  { period, tables }: PeriodReady<Mapped>,
): Result<
  { readonly sets: readonly DataValueSet[]; readonly hidden: number },
  Dhis2Refusal,
  { readonly what: string }
> {
  const values = new Map<string, DataValue[]>()
  let hidden = 0
  for (const [mapped, table] of tables) {
    const unmapped = notMapped(mapped, table)
    if (unmapped !== undefined) return refuse('unmapped', { what: unmapped })
    const units = unitsOf(mapping, mapped, table)
    if (!units.ok) return units
    for (const { unit, at } of units.value) {
      const own = values.get(unit) ?? []
      values.set(unit, own)
      for (const { value, ...element } of valuesOf(mapped, table, at)) {
        if (value === null) hidden++
        else own.push({ ...element, value: String(value), ...(table.how !== 'exact' && { comment: table.how }) })
      }
    }
  }
  const { dataSet, attributeOptionCombo } = mapping
  const sets = [...values]
    .filter(([, dataValues]) => dataValues.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([orgUnit, dataValues]) => ({
      dataSet,
      period,
      orgUnit,
      ...(attributeOptionCombo !== undefined && { attributeOptionCombo }),
      dataValues: dataValues.toSorted((a, b) => (target(a) < target(b) ? -1 : 1)),
    }))
  return accept({ sets, hidden })
}

/** The organisation units that a table speaks of, each with its levels. */
function unitsOf(
  { orgUnit }: Dhis2Mapping,
  { leave = [] }: Mapped,
  { levels }: TableOfPeriod,
): Result<
  readonly { readonly unit: string; readonly at: Readonly<Record<string, string>> }[],
  'no-org-unit',
  { readonly what: string }
> {
  if (typeof orgUnit === 'string') return accept([{ unit: orgUnit, at: {} }])
  const units: { unit: string; at: Readonly<Record<string, string>> }[] = []
  for (const district of levels[DISTRICT] ?? []) {
    const unit = Object.hasOwn(orgUnit.district, district) ? orgUnit.district[district] : undefined
    if (unit !== undefined) units.push({ unit, at: { [DISTRICT]: district } })
    else if (district !== TOTAL && !leave.some((levels) => isOnly(levels, district)))
      return refuse('no-org-unit', { what: district })
  }
  return accept(units)
}

const isOnly = (levels: Readonly<Record<string, string>>, district: string) =>
  Object.keys(levels).length === 1 && levels[DISTRICT] === district

function valuesOf(
  { cells, shares = [] }: Mapped,
  { countAt, shareAt }: TableOfPeriod,
  unit: Readonly<Record<string, string>>,
): readonly (Omit<DataValue, 'value' | 'comment'> & { readonly value: number | null })[] {
  return [
    ...cells.map(({ at, ...element }) => ({ ...element, value: countAt({ ...at, ...unit }) })),
    ...shares.map(({ at = {}, share, ...element }) => ({ ...element, value: shareAt(share, { ...at, ...unit }) })),
  ]
}

/** A combination of levels of the table, totals aside, that no cell names and that nobody left out on purpose. */
function notMapped({ by, cells, leave = [] }: Mapped, { levels }: TableOfPeriod): string | undefined {
  const combinations = by.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, column) =>
      all.flatMap((one) =>
        (levels[column] ?? []).filter((level) => level !== TOTAL).map((level) => ({ ...one, [column]: level })),
      ),
    [{}],
  )
  const isNamed = (one: Readonly<Record<string, string>>) =>
    cells.some(({ at }) => by.every((column) => at[column] === one[column])) ||
    leave.some((left) => Object.entries(left).every(([column, level]) => one[column] === level))
  const found = cells.length === 0 ? undefined : combinations.find((one) => !isNamed(one))
  return (
    found &&
    Object.entries(found)
      .map(([column, level]) => `${column} ${level}`)
      .join(', ')
  )
}
