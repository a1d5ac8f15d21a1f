import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/entry/entry.ts'
import type { WhenBorn } from '#domain/kinds/registration/birth.ts'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import type { MovingPlan } from '#domain/moving-in/plan-moving.ts'
import { readLists } from '#evidence/standards/records/read-lists.ts'
import { BROKEN_LISTS } from '../../../test/support/lists/broken-lists.ts'
import { DAYS } from '../../../test/support/moving-in.ts'
import { BROKEN_FILES } from '../../../test/support/office-sheets/broken-files.ts'
import { EUROPEAN_AND_AFRICAN_SHEETS } from '../../../test/support/office-sheets/europe-and-africa.ts'
import type { OfficeSheet, ReadRight, Refused, Told } from '../../../test/support/office-sheets/office-sheet.ts'
import { SOUTH_EAST_ASIAN_SHEETS } from '../../../test/support/office-sheets/south-east-asia.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import { headedSheets, planned } from './list-file.ts'
import { leftOutWords, listRefusalWords, misfitsWords, noteWords } from './words.ts'

const SHEETS = [...SOUTH_EAST_ASIAN_SHEETS, ...EUROPEAN_AND_AFRICAN_SHEETS, ...BROKEN_FILES]

const REFUSED_IN: Readonly<Record<Refused, RegExp>> = {
  'has a password': /^The file has a password\. Open it/,
  'old Excel file: save it as .xlsx': /before 2007 \(\.xls\)\. Save it as \.xlsx/,
  'a page of a website: save it as .xlsx': /page of a website.+ save it as \.xlsx/,
  'not a spreadsheet': /^This is no workbook/,
  'a Numbers file: export it': /^This is a file of Numbers\. In Numbers, export/,
  'incomplete or broken': /or it was cut off|declarations that no program for lists writes/,
  'in an old code page: save it in UTF-8': /not in UTF-8 or UTF-16\. Save it as “CSV UTF-8”/,
  'a sign that no text has, with its row': /or is no CSV\. First at row 2\.$/,
  'unfolds to too much': /larger, unpacked, than any list.+ painted empty rows/,
  'a quotation mark is not closed, with its line': /^A quotation mark.+First at row 2\.$/,
  'nothing in it': /^The file holds no rows/,
  'headings and no child': /has headings and no row beneath them/,
}

const TOLD_IN: Readonly<Record<Told, RegExp>> = {
  'these are two tables': /rows 6, 7, 8: part of another table on the same sheet\. left out/,
  'hidden rows or columns were read as well': /hidden/,
  'notes on cells were read': /Notes on cells: those beside a child become notes/,
  'a formula has an error': /row 3, "Date of birth": an error of the spreadsheet\. kept as a note/,
  'names may be in Zawgyi': /rows 2, 3, "အမည္": perhaps written in Zawgyi/,
}

interface Taken {
  readonly plan: MovingPlan
  readonly words: string
  /** Rows beneath the headings that hold anything, and those of which something is said or made. */
  readonly filled: readonly number[]
  readonly accounted: readonly number[]
}

async function taken({ bytes }: OfficeSheet): Promise<Taken | { readonly refused: string }> {
  const read = await readLists([new Uint8Array(bytes())])
  if (!read.ok) return { refused: listRefusalWords(read.code, read.detail) }
  try {
    const sheets = headedSheets(read.value)
    const { mapping, leftOut } = guessMapping(sheets, 'A list', DAYS.today)
    const plan = planned(mapping, sheets, DAYS)
    const [first] = sheets
    return {
      plan,
      words: [
        ...read.value.notes.map((note) => noteWords[note]),
        ...leftOut.map(leftOutWords),
        ...misfitsWords(plan.misfits),
      ].join('\n'),
      filled: [...(first?.rows ?? []), ...(first?.aside ?? [])].map(({ row }) => row).toSorted((a, b) => a - b),
      accounted: [
        ...plan.children.map(({ row }) => row),
        ...plan.misfits.flatMap(({ row, becomes }) => (becomes === 'left-out' ? [row] : [])),
      ].toSorted((a, b) => a - b),
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    return { refused: error.message }
  }
}

const bodiesOf = (drafts: readonly Draft[], kind: string) =>
  drafts.filter((draft) => draft.kind === kind).map(({ body }) => body as Readonly<Record<string, unknown>>)
const namesOf = (drafts: readonly Draft[]) =>
  bodiesOf(drafts, 'name')
    .map(({ text }) => text)
    .join(' | ')

/** `2011-03-12` for a day, `2011` for the whole year, `?` where nobody may rely on a day. */
function bornOf(drafts: readonly Draft[]): string {
  const born = bodiesOf(drafts, 'birth')[0]?.['born'] as WhenBorn | undefined
  if (born?.known === 'day') return born.on
  const year = born?.known === 'range' ? born.from.slice(0, 4) : ''
  return born?.known === 'range' && born.from === `${year}-01-01` && born.to === `${year}-12-31` ? year : '?'
}

function expectRead({ plan, words, filled, accounted }: Taken, right: ReadRight): void {
  const { children, misfits } = plan
  expect(children.map(({ drafts }) => namesOf(drafts))).toEqual(
    right.children.map((name) => expect.stringContaining(name) as unknown),
  )
  const of = (name: string) => children.find(({ drafts }) => namesOf(drafts).includes(name))
  for (const [name, born] of Object.entries(right.born ?? {}))
    expect([name, bornOf(of(name)?.drafts ?? [])]).toEqual([name, born])
  for (const name of right.birthAsked ?? []) {
    const child = of(name)
    const said = misfits.some(({ row, becomes }) => row === child?.row && becomes !== 'left-out')
    expect([name, said]).toEqual([name, true])
  }
  const all = children.flatMap(({ drafts }) => drafts.flatMap(({ body }) => textsIn(body))).join('\n')
  for (const text of right.kept ?? []) expect(all).toContain(text)
  for (const text of right.nowhere ?? []) expect(all).not.toContain(text)
  for (const told of right.told ?? []) expect(words).toMatch(TOLD_IN[told])
  expect(accounted).toEqual(filled)
  for (const { drafts } of children) expect(words).not.toContain(namesOf(drafts))
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((one) => textsIn(one))
      : []

describe('a spreadsheet of an office', () => {
  it('is one of forty that were made before the import was seen, beside more than sixty that are broken in one way', () => {
    expect(SHEETS.length).toBeGreaterThanOrEqual(40)
    expect(SHEETS.length + BROKEN_LISTS.length).toBeGreaterThanOrEqual(100)
    expect(new Set(SHEETS.map(({ made }) => made)).size).toBe(SHEETS.length)
  })

  it.each(SHEETS.map((sheet) => [sheet.made, sheet] as const))('%s', async (_, sheet) => {
    const right = sheet.instead ?? sheet.right
    const answer = await taken(sheet)
    if ('refused' in right)
      expect(answer).toEqual({ refused: expect.stringMatching(REFUSED_IN[right.refused]) as unknown })
    else if ('refused' in answer) expect(answer.refused).toBe('not refused')
    else expectRead(answer, right)
  })
})
