import { readFile, stat } from 'node:fs/promises'
import { PersonId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { readMapping, type Mapping } from '#domain/moving-in/mapping.ts'
import { type MovingPlan, planMoving } from '#domain/moving-in/plan-moving.ts'
import { headedSheet, type HeadedSheet } from '#domain/moving-in/sheet.ts'
import { readLists } from '#evidence/standards/records/read-lists.ts'
import type { ListSheets } from '#evidence/standards/workbook/list-sheets.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { mappingFaultWords, listRefusalWords, sheetRefusalWords } from './words.ts'

const LARGEST = 32 * 1024 * 1024

export async function bytesOfFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw wrongArgument(`There is no file ${path}, or it cannot be read.`)
  if (found.size > LARGEST) throw wrongArgument(`${path} is larger than 32 megabytes. Divide it, keeping the headings.`)
  return new Uint8Array(
    await readFile(path).catch(() => {
      throw wrongArgument(`The file ${path} cannot be read.`)
    }),
  )
}

/** The list in these files, with those that explain it. The name of a file may name a child, so no sheet is called by it. */
export async function listFrom(paths: readonly string[]): Promise<ListSheets> {
  const read = await readLists(await Promise.all(paths.map(bytesOfFile)))
  if (!read.ok) throw wrongArgument(listRefusalWords(read.code, read.detail))
  return read.value
}

export async function mappingOf(path: string): Promise<Mapping> {
  const read = readMapping(new TextDecoder().decode(await bytesOfFile(path)))
  if (!read.ok) {
    const places = read.detail
      .slice(0, 5)
      .map(({ line, where, code }) => `line ${String(line ?? 1)}, ${where}: ${code}`)
    throw wrongArgument(`The mapping cannot be used (${read.code}). ${places.join('; ')}`)
  }
  return read.value
}

/** The sheets that a mapping names, with headings where it says; without one every sheet that has headings. */
export function headedSheets(list: ListSheets, mapping?: Mapping): readonly HeadedSheet[] {
  const named = (name: string) => mapping?.sheets.find(({ sheet }) => sheet === undefined || sheet === name)
  const wanted = list.sheets.filter(({ name }) => !mapping || named(name) !== undefined)
  return wanted.flatMap((sheet, at) => {
    const said = named(sheet.name)
    const read = headedSheet(
      sheet,
      said?.headingRow === undefined ? undefined : { headingRow: said.headingRow, headingRows: said.headingRows ?? 1 },
    )
    if (read.ok) return [read.value]
    // Beside the first sheet there may be one of instructions, which nobody mapped.
    if (mapping || at === 0) throw wrongArgument(sheetRefusalWords(sheet.name, read.code))
    return []
  })
}

export function planned(
  mapping: Mapping,
  sheets: readonly HeadedSheet[],
  days: { readonly today: PlainDate; readonly dayOfList: PlainDate },
): MovingPlan {
  const plan = planMoving(mapping, sheets, days, () => PersonId.parse(idText(newId())))
  if (!plan.ok)
    throw wrongArgument(`The mapping does not fit this list.\n${plan.detail.map(mappingFaultWords).join('\n')}`)
  return plan.value
}
