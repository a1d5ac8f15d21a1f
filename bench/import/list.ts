import { guessMapping } from '../../src/domain/moving-in/guess-mapping.ts'
import { planMoving, type MovingChild } from '../../src/domain/moving-in/plan-moving.ts'
import { headedSheet } from '../../src/domain/moving-in/sheet.ts'
import { PersonId } from '../../src/domain/entry/ids.ts'
import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import { readListSheets } from '../../src/evidence/standards/workbook/list-sheets.ts'
import { writeWorkbookOf } from '../../src/evidence/standards/workbook/workbook.ts'
import { idText, newId } from '../../src/sealing/primitives/id.ts'
import { given } from '../sync/seed.ts'

const TODAY = '2026-11-30' as PlainDate
const HEADINGS = [
  'Nr',
  'Emri',
  'Mbiemri',
  'Dt. lindjes',
  'Gjinia',
  'Banesa',
  'Tel',
  'Babai',
  'Nëna',
  'Shëndeti',
  'Hapur më',
  'Shënime',
]
const two = (n: number) => String(n).padStart(2, '0')

/** An invented agency's list, as a workbook: twelve columns a child, of which one speaks of health and one of the father. */
export async function workbookOf(children: number): Promise<Uint8Array<ArrayBuffer>> {
  const rows = Array.from({ length: children }, (_, n) => [
    `T-${String(n + 1)}`,
    `Emri${String(n % 700)}`,
    `Shembulli${String(n % 1300)}`,
    `${two(1 + (n % 28))}.${two(1 + (n % 12))}.${String(2009 + (n % 15))}`,
    n % 2 === 0 ? 'F' : 'M',
    `Rruga e Gështenjave ${String(n)}, Shembullas`,
    `+355 69 ${String(1_000_000 + n)}`,
    `Agim ${String(n % 90)}`,
    `Drita ${String(n % 90)}`,
    n % 3 === 0 ? 'astmë' : '',
    `${two(1 + (n % 28))}.03.2026`,
    'Familja kërkon ndihmë për shkollën dhe për dokumentet; shkolla e njeh fëmijën që prej vitit të kaluar.',
  ])
  return writeWorkbookOf('Fëmijët', [HEADINGS, ...rows])
}

/** From the bytes of a workbook to what would be opened, with what is guessed of its columns. */
export async function plannedFrom(bytes: Uint8Array<ArrayBuffer>): Promise<readonly MovingChild[]> {
  const list = given(await readListSheets(bytes, 'list'))
  const sheets = list.sheets.map((sheet) => given(headedSheet(sheet)))
  const { mapping } = guessMapping(sheets, 'The blue register', TODAY)
  const plan = planMoving(mapping, sheets, { today: TODAY, dayOfList: TODAY }, () => PersonId.parse(idText(newId())))
  return given(plan).children
}
