import type { Draft } from '../entry/entry.ts'
import type { PersonId } from '../entry/ids.ts'
import type { When } from '../entry/plain-date.ts'
import { asDigits } from '../entry/written-numbers.ts'
import { accept, refuse, type Result } from '#result.ts'
import { childOfRow } from './child-drafts.ts'
import { faultsOfMapping, mappedSheets, type FaultyMapping, type MappedSheet } from './check-mapping.ts'
import { eventOfRow, relativeOfRow } from './joined-rows.ts'
import type { Mapping } from './mapping.ts'
import type { ListMisfit } from './list-misfit.ts'
import type { Place } from './places/place.ts'
import { isBlank, type ListCell, type ListDays, type OfRow } from './row-of-list.ts'
import type { HeadedSheet, ListRow } from './sheet.ts'

/** A child of the list, as it would be opened. */
export interface MovingChild {
  readonly row: number
  /** What this row is, among all rows of this list: its number, or all its words where it has none. Never shown. */
  readonly key: string
  /** All words of the child in the list: a row that was moved in and reads differently now is told. */
  readonly content: string
  readonly at: When
  readonly drafts: readonly Draft[]
}

export interface MovingPlan {
  readonly list: string
  readonly children: readonly MovingChild[]
  readonly misfits: readonly ListMisfit[]
  /** Columns that the mapping does not name: they are notes under their headings. */
  readonly notMapped: readonly { readonly sheet: string; readonly column: string }[]
}

/**
 * What would be opened for these sheets: nothing is written by it. Rows of other sheets belong to the child whose number
 * they have; one without a child, or with a number that two children have, is left out and named.
 */
export function planMoving(
  mapping: Mapping,
  sheets: readonly HeadedSheet[],
  days: ListDays,
  newPerson: () => PersonId,
): Result<MovingPlan, 'mapping-does-not-fit', readonly FaultyMapping[]> {
  const faults = faultsOfMapping(mapping, sheets)
  if (faults.length > 0) return refuse('mapping-does-not-fit', faults)
  const { mapped } = mappedSheets(mapping, sheets)
  const whole = mapped.map(withEveryColumn)
  const common = { list: mapping.list, days, newPerson }
  const ofChildren = whole.find(({ mapping: { holds } }) => holds === 'children')
  if (!ofChildren) throw new Error('a mapping without faults has a sheet of children')
  const begun = childrenOf(ofChildren, common)
  const misfits = [...begun.misfits]
  for (const joined of whole.filter((one) => one !== ofChildren)) misfits.push(...join(joined, begun.children, common))
  return accept({
    list: mapping.list,
    children: keyed(mapping.list, begun.children),
    misfits,
    notMapped: mapped.flatMap(({ mapping: { columns }, sheet }) =>
      sheet.columns
        .filter((column) => !columns.some((one) => one.column === column))
        .map((column) => ({ sheet: sheet.name, column })),
    ),
  })
}

type Common = Pick<OfRow, 'list' | 'days' | 'newPerson'>

interface Begun {
  readonly row: number
  readonly number: string
  readonly at: When
  readonly drafts: Draft[]
  readonly said: string[][]
}

/** A column that nobody mapped is a note in the narrowest part. */
function withEveryColumn({ mapping, sheet }: MappedSheet): MappedSheet {
  const columns = sheet.columns.map(
    (column) => mapping.columns.find((one) => one.column === column) ?? { column, place: 'words-narrow' as const },
  )
  return { sheet, mapping: { ...mapping, columns } }
}

const cellsOf = ({ mapping }: MappedSheet, { cells }: ListRow): readonly ListCell[] =>
  mapping.columns.flatMap((column, at) => {
    const text = cells[at] ?? ''
    return isBlank(text) ? [] : [{ column, text }]
  })

/** Numbers are compared as people read them: digits of any script, large and small letters alike. */
const numberOf = (cells: readonly ListCell[]): string =>
  asDigits(cells.find(({ column }) => column.place === 'number')?.text ?? '').toLowerCase()

/** A template that counts its rows ahead: a number in a column without a heading, and nothing beside it. */
const isCountAlone = ([first, ...more]: readonly ListCell[]): boolean =>
  first !== undefined && more.length === 0 && /^[A-Z]{1,2}$/.test(first.column.column) && /^\p{Nd}+$/u.test(first.text)

const saidBy = (cells: readonly ListCell[]): string[] =>
  cells.map(({ column, text }) => `${column.column}\n${text}`).sort()

function childrenOf(mapped: MappedSheet, common: Common): { children: Begun[]; misfits: ListMisfit[] } {
  const children: Begun[] = []
  const misfits: ListMisfit[] = []
  const seen = new Set<string>()
  const { name: sheet, columns, rows } = mapped.sheet
  for (const row of rows) {
    const cells = cellsOf(mapped, row)
    if (cells.length === 0 || isCountAlone(cells)) continue
    const leftOut = whyLeftOut(row, cells, columns)
    if (leftOut) {
      misfits.push({ sheet, row: row.row, why: leftOut, becomes: 'left-out' })
      continue
    }
    const number = numberOf(cells)
    const read = childOfRow({ ...common, sheet, row: row.row, cells })
    if (!read.named && number === '') misfits.push({ sheet, row: row.row, why: 'no-name', becomes: 'file-of-its-own' })
    if (number !== '' && seen.has(number))
      misfits.push({ sheet, row: row.row, why: 'number-twice', becomes: 'file-of-its-own' })
    seen.add(number)
    misfits.push(...read.misfits)
    children.push({ row: row.row, number, at: read.at, drafts: [...read.drafts], said: [saidBy(cells)] })
  }
  return { children, misfits }
}

const NAMING: readonly Place[] = ['number', 'name', 'given-name', 'family-name', 'called', 'other-name']
const SAYS_A_CHILD: readonly Place[] = ['born', 'age', 'sex']

/** A child without a name and a number has a file where the row says anything of a child; a row of sums has none. */
function whyLeftOut(
  { cells }: ListRow,
  said: readonly ListCell[],
  columns: readonly string[],
): 'heading-again' | 'no-name-no-number' | undefined {
  if (said.length > 1 && columns.every((column, at) => (cells[at] ?? '') === '' || column === cells[at]))
    return 'heading-again'
  const has = (places: readonly Place[]) => said.some(({ column }) => places.includes(column.place))
  return has(NAMING) || (has(SAYS_A_CHILD) && said.length >= 3) ? undefined : 'no-name-no-number'
}

function join(mapped: MappedSheet, children: readonly Begun[], common: Common): readonly ListMisfit[] {
  const byNumber = Map.groupBy(children, ({ number }) => number)
  const { name: sheet, rows } = mapped.sheet
  return rows.flatMap((row): readonly ListMisfit[] => {
    const cells = cellsOf(mapped, row)
    // A program writes a row with the number alone for a child of whom it has nothing there.
    if (cells.every(({ column }) => column.place === 'number')) return []
    const number = numberOf(cells)
    const of = number === '' ? [] : (byNumber.get(number) ?? [])
    const [child] = of
    if (!child || of.length > 1)
      return [{ sheet, row: row.row, why: child ? 'number-twice' : 'no-such-child', becomes: 'left-out' }]
    const { drafts, misfits } = (mapped.mapping.holds === 'family' ? relativeOfRow : eventOfRow)(
      { ...common, sheet, row: row.row, cells },
      child.at,
    )
    child.drafts.push(...drafts)
    child.said.push([sheet, ...saidBy(cells)])
    return misfits
  })
}

/** Equal rows are different children: each is told from the others by how many came before it. */
function keyed(list: string, children: readonly Begun[]): readonly MovingChild[] {
  const times = new Map<string, number>()
  return children.map(({ row, number, at, drafts, said }) => {
    const content = JSON.stringify(said)
    const own = number === '' ? JSON.stringify(['words', content]) : ownNumber(number)
    const before = times.get(own) ?? 0
    times.set(own, before + 1)
    return { row, key: keyOf(list, own, before), content, at, drafts }
  })
}

const ownNumber = (number: string) => JSON.stringify(['number', number])
const keyOf = (list: string, own: string, before: number) => JSON.stringify([list, own, before])

/** `MovingChild.key` of the first two rows with this number in a list of this name; where the second has a file, the number is of two children. */
export const keysOfNumber = (list: string, number: string): readonly string[] =>
  [0, 1].map((before) => keyOf(list, ownNumber(number), before))
