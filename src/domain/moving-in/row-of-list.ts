import type { PersonId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { fitsLine } from './cell-words.ts'
import type { ReadCell, ReadColumn } from './child-facts.ts'
import type { Becomes, ListMisfit, WhyNot } from './list-misfit.ts'
import type { Place } from './places/place.ts'
import { saysNotKnown } from './said/no-value.ts'

export interface ListDays {
  readonly today: PlainDate
  /** The day on which the ages of the list were true. */
  readonly dayOfList: PlainDate
}

export interface ListCell {
  readonly column: ReadColumn
  readonly text: string
}

export interface OfRow {
  readonly list: string
  readonly sheet: string
  readonly row: number
  readonly cells: readonly ListCell[]
  readonly days: ListDays
  readonly newPerson: () => PersonId
}

/** What people write into a cell to say that there is nothing; a program writes stars for a name that it hides. */
export const isBlank = (text: string): boolean => /^[\s\p{Pd}._/]*$|^\*+$/u.test(text)

/** Gathers what one row says: facts, words that have no place, and what did not fit. */
export class RowOfList {
  readonly words: { readonly column: string; readonly place: Place; readonly text: string }[] = []
  readonly misfits: ListMisfit[] = []
  readonly #of: OfRow

  constructor(of: OfRow) {
    this.#of = of
  }

  one(place: Place): ListCell | undefined {
    return this.#of.cells.find(({ column }) => column.place === place)
  }

  every(place: Place): readonly ListCell[] {
    return this.#of.cells.filter(({ column }) => column.place === place)
  }

  misfit(cell: ListCell, why: WhyNot, becomes: Becomes): void {
    const { sheet, row } = this.#of
    this.misfits.push({ sheet, row, column: cell.column.column, why, becomes })
  }

  keepWords(cell: ListCell, place: Place = 'words-narrow'): void {
    this.words.push({ column: cell.column.column, place, text: cell.text })
  }

  /** A cell as its column says; what is less than that is kept in its words, too. */
  read<Value>(place: Place, reads: (cell: ListCell) => ReadCell<Value>): Value | undefined {
    const cell = this.one(place)
    return cell && this.#readCell(cell, reads)
  }

  /** The same of every column of this place. */
  readEach<Value>(place: Place, reads: (cell: ListCell) => ReadCell<Value>): readonly Value[] {
    return this.every(place).flatMap((cell) => this.#readCell(cell, reads) ?? [])
  }

  #readCell<Value>(cell: ListCell, reads: (cell: ListCell) => ReadCell<Value>): Value | undefined {
    const { value, why } = reads(cell)
    if (why) {
      this.misfit(cell, why, value === undefined ? 'kept-in-words' : 'read-and-kept-in-words')
      this.keepWords(cell)
    }
    return value
  }

  /** A line of text as it is; one that is longer than a line, or says that nobody knows, is kept as words. */
  line(place: Place): string | undefined {
    const cell = this.one(place)
    if (cell && saysNotKnown(cell.text)) {
      this.keepWords(cell)
      return undefined
    }
    return this.read(place, ({ text }) => (fitsLine(text) ? { value: text } : { why: 'too-long' }))
  }
}
