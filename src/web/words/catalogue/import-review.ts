import { checkHead, catalogueKey, type CatalogueTrouble } from './check-catalogue.ts'
import { checkMessage } from './check-message.ts'
import type { PoEntry, PoFile } from './read-po.ts'
import { readMark, REVIEWED, type ReviewedMark } from './reviewed.ts'
import type { AppLanguage } from './app-languages.ts'

/** The result of importing a reviewer's file. */
export interface ReviewImport {
  /** New or changed translations that are valid: by the key of their text. */
  readonly taken: ReadonlyMap<string, string>
  /** Rejected translations, by line of the file, with the reason. */
  readonly refused: readonly CatalogueTrouble[]
  /** English that the app no longer has. */
  readonly unknown: readonly CatalogueTrouble[]
  readonly mark: ReviewedMark | undefined
}

/** Checks a reviewer's file against the texts of the app. Characters are composed (NFC) as in our catalogues; an empty translation removes nothing. */
export function importReview(returned: PoFile, texts: readonly PoEntry[], language: AppLanguage): ReviewImport {
  const head = checkHead(returned, language)
  const mark = readMark(returned.headers.get(REVIEWED))
  if (head.length > 0) return { taken: new Map(), refused: head, unknown: [], mark: undefined }
  const known = new Map(texts.filter((entry) => !entry.obsolete).map((entry) => [catalogueKey(entry), entry]))
  const taken = new Map<string, string>()
  const refused: CatalogueTrouble[] = []
  const unknown: CatalogueTrouble[] = []
  for (const entry of returned.entries) {
    if (entry.obsolete || entry.translation === '') continue
    const key = catalogueKey(entry)
    const text = known.get(key)
    const translation = entry.translation.isWellFormed() ? entry.translation.normalize('NFC') : entry.translation
    if (!text) unknown.push({ line: entry.line, source: entry.source, what: 'not-in-the-app' })
    else if (taken.has(key)) refused.push({ line: entry.line, source: entry.source, what: 'twice' })
    else if (text.translation !== translation) {
      const troubles = checkMessage(entry.source, translation, language)
      refused.push(...troubles.map((trouble) => ({ line: entry.from, source: entry.source, ...trouble })))
      if (troubles.length === 0) taken.set(key, translation)
    }
  }
  return { taken, refused, unknown, mark: mark === 'wrong' ? undefined : mark }
}
