import type { Draft } from '../entry/entry.ts'
import type { Folder } from '../entry/ids.ts'
import type { When } from '../entry/plain-date.ts'
import { fitsLine, folderOfCell, wordsDrafts } from './cell-words.ts'
import { speaksOfThem } from './heading-places.ts'
import { aroundDrafts, readDay } from './child-facts.ts'
import type { ListMisfit, WhyNot } from './list-misfit.ts'
import { relationOf } from './relation-said.ts'
import type { OfRow } from './row-of-list.ts'

export interface JoinedRow {
  readonly drafts: readonly Draft[]
  readonly misfits: readonly ListMisfit[]
}

/**
 * A row about a relative: a person and a tie whose safety nobody knows. A father, a suspect, and whoever the list does
 * not say plainly, is words in the narrowest part and nobody of the file (N1, N2).
 */
export function relativeOfRow(of: OfRow, at: When): JoinedRow {
  const person = of.cells.find(({ column }) => column.place === 'person')
  const relation = of.cells.find(({ column }) => column.place === 'relation')
  const tie = relation && relationOf(relation.column, relation.text)
  const spoken = of.cells.some(({ column, text }) => NEVER.includes(column.place) || speaksOfThem(text))
  const mayBe = person && tie && !spoken && fitsLine(person.text)
  if (!mayBe) {
    const why: WhyNot = spoken ? 'father-or-suspect' : person && !fitsLine(person.text) ? 'too-long' : 'code-not-known'
    return {
      drafts: rowInWords(of, at, 'origins').drafts,
      misfits: [
        {
          sheet: of.sheet,
          row: of.row,
          ...(relation && { column: relation.column.column }),
          why,
          becomes: 'kept-in-words',
        },
      ],
    }
  }
  const rest = of.cells.filter((cell) => cell !== person && cell !== relation)
  const drafts = aroundDrafts(
    { called: person.text, tie, gender: tie === 'mother' ? 'female' : 'not-known' },
    at,
    of.newPerson(),
  )
  const more = rest.some(({ column }) => column.place !== 'number') ? rowInWords(of, at) : { drafts: [], misfits: [] }
  return { drafts: [...drafts, ...more.drafts], misfits: more.misfits }
}

const NEVER: readonly string[] = ['father', 'suspect', 'exploitation']

/** A row about a visit, a service or anything else: its words under their headings, on its day, each in the part of its column. */
export function eventOfRow(of: OfRow, openedAt: When): JoinedRow {
  const day = of.cells.find(({ column }) => column.place === 'happened-on')
  const read = day && readDay(day.column, day.text, of.days.today)
  const { drafts, misfits } = rowInWords(of, read?.value ?? openedAt)
  return {
    drafts,
    misfits: [
      ...(day && read?.why
        ? [
            {
              sheet: of.sheet,
              row: of.row,
              column: day.column.column,
              why: read.why,
              becomes: 'read-and-kept-in-words' as const,
            },
          ]
        : []),
      ...misfits,
    ],
  }
}

/** `only`: all of it there, whatever the columns say. */
function rowInWords(of: OfRow, at: When, only?: Folder): JoinedRow {
  const cells = of.cells.filter(({ column }) => column.place !== 'number')
  const misfits: ListMisfit[] = []
  const placed = cells.map(({ column, text }) => {
    const { folder, why } = folderOfCell(column.place, text)
    if (why && only === undefined)
      misfits.push({ sheet: of.sheet, row: of.row, column: column.column, why, becomes: 'kept-in-words' })
    return { folder: only ?? folder, line: `${column.column}: ${text}` }
  })
  const drafts = [...Map.groupBy(placed, ({ folder }) => folder)].flatMap(([folder, lines]) =>
    wordsDrafts({ list: of.list, column: of.sheet, folder, at }, lines.map(({ line }) => line).join('\n')),
  )
  return { drafts, misfits }
}
