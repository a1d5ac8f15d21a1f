/**
 * Brings the catalogues of languages that only sheets for a child or family have up to what stands on those sheets now:
 * new texts without a translation, none that is gone. Part of `npm run words`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHEET_ONLY } from '../src/web/words/catalogue/app-languages.ts'
import { catalogueKey } from '../src/web/words/catalogue/check-catalogue.ts'
import type { PoEntry } from '../src/web/words/catalogue/read-po.ts'
import { readMark } from '../src/web/words/catalogue/reviewed.ts'
import { writePo } from '../src/web/words/catalogue/write-po.ts'
import { cataloguePaths, readCatalogue, sheetCataloguePath } from './catalogues.ts'

const FOR_CHILD = 'src/web/screens/for-child'
/** Whose texts stand on a sheet: agreement, rights, plan, and to whom the file was sent. */
const ON_SHEETS: ReadonlySet<string> = new Set([
  `${FOR_CHILD}/consent/consent-words.ts`,
  `${FOR_CHILD}/picture.tsx`,
  `${FOR_CHILD}/plan/handed-page.tsx`,
  `${FOR_CHILD}/plan/not-right.tsx`,
  `${FOR_CHILD}/plan/own-words.tsx`,
  `${FOR_CHILD}/plan/plan-sheet.tsx`,
  `${FOR_CHILD}/read-aloud-button.tsx`,
  `${FOR_CHILD}/readers/readers-words.ts`,
  `${FOR_CHILD}/readers/who-read-screen.tsx`,
  `${FOR_CHILD}/rights/rights-words.ts`,
  'src/web/words/consent-means.ts',
])

export const textsOfSheets = (): readonly PoEntry[] =>
  readCatalogue(cataloguePaths('en')[0]).entries.filter(
    (entry) => !entry.obsolete && entry.places.some((place) => ON_SHEETS.has(place)),
  )

function write(code: string): void {
  const path = sheetCataloguePath(code)
  const before = existsSync(join(import.meta.dirname, '..', path)) ? readCatalogue(path) : undefined
  const translated = new Map(before?.entries.map((entry) => [catalogueKey(entry), entry.translation]))
  const texts = textsOfSheets()
  const mark = readMark(before?.headers.get('X-Reviewed'))
  writeFileSync(
    join(import.meta.dirname, '..', path),
    writePo(
      code,
      mark === 'wrong' ? undefined : mark,
      texts,
      new Map(texts.map((entry) => [catalogueKey(entry), translated.get(catalogueKey(entry)) ?? ''])),
    ),
  )
}

if (import.meta.main) for (const { code } of SHEET_ONLY) write(code)
