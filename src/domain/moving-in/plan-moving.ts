import type { Draft } from '../entry/entry.ts'
import type { PersonId } from '../entry/ids.ts'
import type { When } from '../entry/plain-date.ts'
import { asDigits } from '../entry/written-numbers.ts'
import { accept, refuse, type Result } from '#result.ts'
import { childOfRow } from './child-drafts.ts'
import type { ReadColumn } from './child-facts.ts'
import { faultsOfMapping, mappedSheets, type FaultyMapping, type MappedSheet } from './check-mapping.ts'
import { eventOfRow, relativeOfRow } from './joined-rows.ts'
import type { Mapping } from './mapping.ts'
import type { ListMisfit } from './list-misfit.ts'
import type { Place } from './places/place.ts'
import { isBlank, type ListCell, type ListDays, type OfRow } from './row-of-list.ts'
import { writesBothOrders } from './said-day.ts'
import { saysSum } from './said/no-value.ts'
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

/** A sheet with each of its columns as it is read. */
interface ReadSheet extends MappedSheet {
  readonly columns: readonly ReadColumn[]
}

/** A column that nobody mapped is a note in the narrowest part. */
function withEveryColumn({ mapping, sheet }: MappedSheet): ReadSheet {
  const columns = sheet.columns.map((column, at): ReadColumn => {
    const mapped = mapping.columns.find((one) => one.column === column) ?? { column, place: 'words-narrow' as const }
    if (!mapped.dates) return mapped
    return { ...mapped, bothOrders: writesBothOrders(sheet.rows.map(({ cells }) => cells[at] ?? '')) }
  })
  return { sheet, mapping, columns }
}

const cellsOf = ({ columns }: ReadSheet, { cells }: ListRow): readonly ListCell[] =>
  columns.flatMap((column, at) => {
    const text = cells[at] ?? ''
    return isBlank(text) ? [] : [{ column, text }]
  })

/** Words of merged cells that count for this row as well. */
const coveredOf = ({ columns }: ReadSheet, { covered }: ListRow): readonly ListCell[] =>
  [...(covered ?? [])].flatMap(([at, text]) => {
    const column = columns[at]
    return column && !isBlank(text) ? [{ column, text }] : []
  })

/** What somebody wrote beside a cell is a note under its heading, which few people read. */
const remarksOf = ({ columns }: ReadSheet, { remarks = [] }: ListRow): readonly ListCell[] =>
  remarks.flatMap(({ column: at, text }): readonly ListCell[] => {
    const column = columns[at]
    return column && text.trim() !== '' ? [{ column: { column: column.column, place: 'words-narrow' }, text }] : []
  })

/** Numbers are compared as people read them: digits of any script, large and small letters alike. */
const numberOf = (cells: readonly ListCell[]): string =>
  asDigits(cells.find(({ column }) => column.place === 'number')?.text ?? '').toLowerCase()

/** A template that counts its rows ahead: a number in a column without a heading, and nothing beside it. */
const isCountAlone = ([first, ...more]: readonly ListCell[]): boolean =>
  first !== undefined && more.length === 0 && /^[A-Z]{1,2}$/.test(first.column.column) && /^\p{Nd}+$/u.test(first.text)

const saidBy = (cells: readonly ListCell[]): string[] =>
  cells.map(({ column, text }) => `${column.column}\n${text}`).sort()

function childrenOf(mapped: ReadSheet, common: Common): { children: Begun[]; misfits: ListMisfit[] } {
  const children: Begun[] = []
  const misfits: ListMisfit[] = leftAside(mapped)
  const seen = new Set<string>()
  const { name: sheet, columns, rows } = mapped.sheet
  for (const row of rows) {
    const own = cellsOf(mapped, row)
    if (own.length === 0 || isCountAlone(own)) continue
    const covered = coveredOf(mapped, row)
    const remarks = remarksOf(mapped, row)
    const child = children.at(-1)
    if (child && !callsSomebody(own) && callsSomebody(covered)) {
      misfits.push(...addRow(child, { ...common, sheet, row: row.row, cells: [...own, ...remarks] }, eventOfRow))
      continue
    }
    const leftOut = whyLeftOut(row, own, columns)
    if (leftOut) {
      misfits.push({ sheet, row: row.row, why: leftOut, becomes: 'left-out' })
      continue
    }
    // A family’s number beside its children is no number of each.
    const cells = [...own, ...covered.filter(({ column }) => !NAMING.includes(column.place)), ...remarks]
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
const callsSomebody = (cells: readonly ListCell[]) => cells.some(({ column }) => NAMING.includes(column.place))
const SAYS_A_CHILD: readonly Place[] = ['born', 'age', 'sex']

/** Rows beneath the headings that are none of this table. */
const leftAside = ({ sheet: { name: sheet, aside } }: ReadSheet): ListMisfit[] =>
  aside.map(({ row, why }) => ({ sheet, row, why, becomes: 'left-out' }))

/** A row that belongs to a child, read in its way. */
function addRow(child: Begun, of: OfRow, read: typeof eventOfRow): readonly ListMisfit[] {
  const { drafts, misfits } = read(of, child.at)
  child.drafts.push(...drafts)
  child.said.push([of.sheet, ...saidBy(of.cells)])
  return misfits
}

/** A line beneath a table, such as who wrote it: one cell, and a colon in it. */
const isFootnote = ([only, ...more]: readonly ListCell[]) =>
  only !== undefined && more.length === 0 && /[:：]/u.test(only.text)

/** A child without a name and a number has a file where the row says anything of a child; a row of sums has none. */
function whyLeftOut(
  { cells }: ListRow,
  said: readonly ListCell[],
  columns: readonly string[],
): 'heading-again' | 'no-name-no-number' | undefined {
  if (said.length > 1 && columns.every((column, at) => (cells[at] ?? '') === '' || column === cells[at]))
    return 'heading-again'
  if (isFootnote(said) || said.some(({ column, text }) => NAMING.includes(column.place) && saysSum(text)))
    return 'no-name-no-number'
  const has = (places: readonly Place[]) => said.some(({ column }) => places.includes(column.place))
  return has(NAMING) || (has(SAYS_A_CHILD) && said.length >= 3) ? undefined : 'no-name-no-number'
}

function join(mapped: ReadSheet, children: readonly Begun[], common: Common): readonly ListMisfit[] {
  const byNumber = Map.groupBy(children, ({ number }) => number)
  const { name: sheet, rows } = mapped.sheet
  const ofRows = rows.flatMap((row): readonly ListMisfit[] => {
    const own = cellsOf(mapped, row)
    if (own.length === 0) return []
    const cells = [...own, ...coveredOf(mapped, row), ...remarksOf(mapped, row)]
    // A program writes a row with the number alone for a child of whom it has nothing there.
    if (cells.every(({ column }) => column.place === 'number')) return []
    const number = numberOf(cells)
    const of = number === '' ? [] : (byNumber.get(number) ?? [])
    const [child] = of
    if (!child || of.length > 1)
      return [{ sheet, row: row.row, why: child ? 'number-twice' : 'no-such-child', becomes: 'left-out' }]
    const read = mapped.mapping.holds === 'family' ? relativeOfRow : eventOfRow
    return addRow(child, { ...common, sheet, row: row.row, cells }, read)
  })
  return [...leftAside(mapped), ...ofRows]
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
