/**
 * Imports a PO file that a reviewer sent back into the catalogues: `npm run apply-words -- returned.po`. Valid texts
 * are imported; each invalid one is reported with its line and the reason, and the command ends with 1. A mark that the
 * whole language was read is imported too; without one, changed texts remove an older mark.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueKey } from '../src/web/words/catalogue/check-catalogue.ts'
import { readPo } from '../src/web/words/catalogue/read-po.ts'
import { importReview } from '../src/web/words/catalogue/import-review.ts'
import { appLanguage } from '../src/web/words/catalogue/app-languages.ts'
import { withReviewMark, withTranslations } from '../src/web/words/catalogue/write-po.ts'
import { cataloguePaths, readCatalogue, troubleLine } from './catalogues.ts'

/**
 * The result for a file: how many texts were imported, and a line for each that was not. Nothing is written if the file
 * as a whole cannot be read.
 */
export function applyWords(
  returned: Uint8Array,
  root: string,
): { readonly taken: number; readonly refused: readonly string[]; readonly unknown: number } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(returned)
  } catch {
    return { taken: 0, refused: ['line 1: not-utf-8'], unknown: 0 }
  }
  const read = readPo(text)
  if (!read.ok) return { taken: 0, refused: [`line ${read.trouble.line}: ${read.trouble.what}`], unknown: 0 }
  const code = read.value.headers.get('Language') ?? ''
  const language = appLanguage(code)
  if (!language || code === 'en') return { taken: 0, refused: [`line 1: other-language (${code})`], unknown: 0 }
  const paths = cataloguePaths(code)
  const files = paths.map((path) => readCatalogue(path, root))
  const { taken, refused, unknown, mark } = importReview(
    read.value,
    files.flatMap((file) => file.entries),
    language,
  )
  for (const [at, file] of files.entries()) {
    const path = join(root, paths[at] ?? '')
    const changes = file.entries.some((entry) => taken.has(catalogueKey(entry)))
    if (!changes && !mark) continue
    const before = readFileSync(path, 'utf8')
    const after = changes ? withTranslations(before, file, taken) : before
    writeFileSync(
      path,
      mark && refused.length === 0 ? withReviewMark(after, mark) : changes ? withReviewMark(after, undefined) : after,
    )
  }
  return {
    taken: taken.size,
    refused: refused.map((trouble) => `line ${trouble.line}: ${troubleLine(trouble)}`),
    unknown: unknown.length,
  }
}

if (import.meta.main) {
  const [path] = process.argv.slice(2)
  if (path === undefined) throw new Error('Which file? npm run apply-words -- returned.po')
  const { taken, refused, unknown } = applyWords(readFileSync(path), join(import.meta.dirname, '..'))
  for (const line of refused) console.error(`not taken, ${line}`)
  if (unknown > 0) console.log(`${unknown} texts are no longer in the app and were left aside.`)
  console.log(`${taken} translations taken.`)
  if (refused.length > 0) process.exitCode = 1
}
